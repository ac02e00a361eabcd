import DataAccess
public import Domain

extension Office {
    /// Counts the dates of the newest reports of a period again with another row: which dates they would have had, and how many duties
    /// would have been done in time. Tried are periods, and figures on which a date of a report hangs (`LimitKey.movesDates`). Extensions
    /// are left out on both sides of a period.
    public func rehearse(_ form: PolicyForm, from: CivilDate, to: CivilDate, by actor: Actor) async throws -> PolicyRehearsal {
        try require(.managePolicy, by: actor)
        if case .limit(let key) = form.key, !key.movesDates { throw FormCheck.refuse("key", .outOfRange) }
        guard from <= to else { throw FormCheck.refuse("to", .outOfRange) }
        let rules = try await rules.current()
        guard let row = rules.policies.row(form.key, on: today) else { throw FormCheck.refuse("key", .unknown) }
        guard PolicyChange.isSensible(form.value, in: row.unit) else { throw FormCheck.refuse("value", .outOfRange) }
        let (start, end) = (ClockZone.wib.startOfDay(from), ClockZone.wib.startOfDay(to.adding(days: 1)))
        let past = try await store.read { session in
            try session.rows(PolicySQL.past(from: start, before: end, limit: RouteRehearsal.most)).map(ReportSQL.stored)
        }
        let trial = PolicyTrial(key: form.key, value: Int(form.value), rules: rules, now: now())
        var rehearsal = PolicyRehearsal()
        for stored in past where rules.shows(stored, to: actor) {
            if rehearsal.read.isMultiple(of: 50) { await Task.yield() }
            rehearsal.read += 1
            for running in stored.report.clocks where form.agency == nil || running.bearer?.agency == form.agency {
                trial.add(running, of: stored.code, to: &rehearsal)
            }
        }
        return rehearsal
    }
}
