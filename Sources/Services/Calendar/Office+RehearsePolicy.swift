import DataAccess
public import Domain

extension Office {
    /// Counts the clocks of the newest reports of a period again with another value: which dates they would have had, and how many would
    /// have been kept. Extensions are left out on both sides.
    public func rehearse(_ form: PolicyForm, from: CivilDate, to: CivilDate, by actor: Actor) async throws -> PolicyRehearsal {
        try require(.managePolicy, by: actor)
        guard case .clock(let key) = form.key else { throw FormCheck.refuse("key", .outOfRange) }
        guard from <= to else { throw FormCheck.refuse("to", .outOfRange) }
        guard form.value.isFinite, (1...3650).contains(form.value), form.value == form.value.rounded() else {
            throw FormCheck.refuse("value", .outOfRange)
        }
        let rules = try await rules.current()
        let (start, end) = (ClockZone.wib.startOfDay(from), ClockZone.wib.startOfDay(to.adding(days: 1)))
        let past = try await store.read { session in
            try session.rows(PolicySQL.past(from: start, before: end, limit: RouteRehearsal.most)).map(ReportSQL.stored)
        }
        let moment = now()
        var rehearsal = PolicyRehearsal()
        for stored in past where rules.shows(stored, to: actor) {
            if rehearsal.read.isMultiple(of: 50) { await Task.yield() }
            rehearsal.read += 1
            let clocks = stored.report.clocks.filter { $0.key == key && (form.agency == nil || $0.bearer?.agency == form.agency) }
            for running in clocks {
                rehearsal.add(running.clock, amount: Int(form.value), of: stored.code, in: rules.calendar, asOf: moment)
            }
        }
        return rehearsal
    }
}

extension PolicyRehearsal {
    fileprivate mutating func add(_ clock: Clock, amount: Int, of code: TrackingCode, in calendar: WorkCalendar, asOf now: Instant) {
        let before = clock.asIf(amount: clock.amount).due(in: calendar, asOf: now)
        let after = clock.asIf(amount: amount).due(in: calendar, asOf: now)
        let end = clock.finishedAt ?? now
        clocks += 1
        if end >= before.instant { lateBefore += 1 }
        if end >= after.instant { lateAfter += 1 }
        guard before.date != after.date, lines.count < RouteRehearsal.mostLines else { return }
        lines.append(Line(code: code, before: before, after: after, finishedAt: clock.finishedAt))
    }
}
