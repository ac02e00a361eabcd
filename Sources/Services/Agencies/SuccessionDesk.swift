import DataAccess
import Domain

/// Hands one report on from the ended bodies it names to those that took their place, inside one transaction.
struct SuccessionDesk: Sendable {
    let id: ID<Report>
    let rules: Rules
    let now: Instant
    let office: OfficeScope
    let ids: IDMaker

    /// Whether anything changed; a report that was handed on already is left alone, so that a second worker does no harm.
    func carryOut(in session: any Session) throws -> Bool {
        guard let row = try session.first(ReportSQL.byID(id)) else { return false }
        let before = try ReportSQL.stored(row)
        var report = before.report
        var events: [Event] = []
        // A body may have ended that took the place of another: as often as the longest line of heirs.
        for _ in 0..<Self.longestLine {
            let count = events.count
            for body in named(in: report) {
                let choices = SuccessionChoice(rules: rules, office: office).successions(
                    of: body, report: report, people: try people(of: body, on: report, in: session))
                events += try take(choices.map { .succeed($0) }, on: &report, in: session)
            }
            if events.count == count { break }
        }
        if let held = report.holder?.holder.agency, report.state.isOpen, rules.placed(report).isHeldByAccused {
            let examiners = rules.directory.inspectorates(of: held) + (office == .nation ? rules.directory.examinersAbove(held) : [])
            let accused = report.accused
            events += try take(
                examiners.compactMap(rules.directory.target).map { .routeConflict(accused, to: $0) }, on: &report, in: session)
        }
        try ReportSaving(rules: rules, office: office, now: now, ids: ids).save(
            report, events: events, before: before, by: .system, in: session)
        return !events.isEmpty
    }

    /// Accuses whoever goes on in the place of an accused unit, in the transaction in which the unit ends: nobody of it reads the case
    /// meanwhile. Refused where they would then examine their own case.
    func accuse(_ succession: Succession, in session: any Session) throws {
        guard let row = try session.first(ReportSQL.byID(id)) else { return }
        let before = try ReportSQL.stored(row)
        var report = before.report
        let events = try take([.succeed(succession)], on: &report, in: session)
        if report.state.isOpen, rules.placed(report).isHeldByAccused { throw FormCheck.refuse("successor", .examines) }
        try ReportSaving(rules: rules, office: office, now: now, ids: ids).save(
            report, events: events, before: before, by: .system, in: session)
    }

    private static let longestLine = 8

    /// What came of the first command that the rules allow; nothing where it is done already, or none is allowed.
    private func take(_ commands: [Command], on report: inout Report, in session: any Session) throws -> [Event] {
        for command in commands {
            var people = report.everybodyAccused
            if case .succeed(let succession) = command { people += succession.people }
            let setting = Setting(
                now: now, calendar: rules.calendar, policies: rules.policies, office: office, requestID: ids.next(),
                unitsOfAccused: try SeatSQL.units(of: people, in: session), examiners: rules.examiners(in: office))
            do {
                let decided = try rules.placed(report).decide(command, by: .system, in: setting)
                report.apply(decided, at: now, by: .system)
                return decided
            } catch Refusal(.alreadyDone) {
                return []
            } catch {
                continue
            }
        }
        return []
    }

    /// The bodies that the report's duties name and that are in force no more.
    private func named(in report: Report) -> [Holder] {
        var bodies = [report.holder?.holder, report.transfer?.to.holder, report.door.agency.map { Holder(agency: $0) }]
        bodies += report.contributions.filter(\.isOpen).map(\.from.holder) + report.copies
        bodies += report.suspected.map { Holder(agency: $0.agency, unit: $0.unit) }
        var seen: Set<Holder> = []
        return bodies.compactMap(\.self).compactMap(ended).filter { seen.insert($0).inserted }
    }

    /// The ended unit, or the ended agency of any of its units. A unit whose agency went on in another one is none of the other's.
    private func ended(_ body: Holder) -> Holder? {
        if rules.directory.agencyEver(body.agency)?.isEnded == true { return Holder(agency: body.agency) }
        guard let unit = body.unit.flatMap(rules.directory.unitEver), unit.agency == body.agency else { return nil }
        return unit.isEnded ? body : nil
    }

    /// Who sat in what the report accuses of the ended body. Those of a unit with a successor went there with it.
    private func people(of body: Holder, on report: Report, in session: any Session) throws -> [ID<Officer>] {
        let accused = report.accused.filter { $0.isBody && $0.agency == body.agency && (body.unit == nil || $0.unit == body.unit) }
        guard !accused.isEmpty, body.unit.flatMap(rules.directory.unitEver)?.successor == nil else { return [] }
        let units = accused.compactMap(\.unit).flatMap(rules.directory.subtree)
        return try SeatSQL.people(
            of: body.agency, units: units, head: accused.contains { $0.unit == nil }, since: report.submittedAt ?? now, in: session)
    }
}
