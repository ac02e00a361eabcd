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
    func carryOut(_ given: [Succession] = [], in session: any Session) throws -> Bool {
        guard let row = try session.first(ReportSQL.byID(id)) else { return false }
        let before = try ReportSQL.stored(row)
        var report = before.report
        var events: [Event] = []
        for succession in given { try apply([succession], to: &report, &events) }
        // A body may have ended that took the place of another: as often as the longest line of heirs.
        for _ in 0..<Self.longestLine {
            let count = events.count
            for body in named(in: report) { try apply(successions(of: body, report), to: &report, &events) }
            if events.count == count { break }
        }
        try ReportSaving(rules: rules, office: office, now: now, ids: ids).save(
            report, events: events, before: before, by: .system, in: session)
        return !events.isEmpty
    }

    private static let longestLine = 8

    /// The first heir that the report does not accuse takes over.
    private func apply(_ choices: [Succession], to report: inout Report, _ events: inout [Event]) throws {
        let setting = Setting(now: now, calendar: rules.calendar, policies: rules.policies, office: office, requestID: ids.next())
        for succession in choices {
            do {
                let decided = try report.decide(.succeed(succession), by: .system, in: setting)
                for event in decided {
                    report.apply(StampedEvent(sequence: report.version + 1, at: now, actor: .system, event: event))
                }
                events += decided
                return
            } catch Refusal(.alreadyDone) {
                return
            } catch {
                continue
            }
        }
    }

    /// The bodies that the report's duties name and that are in force no more.
    private func named(in report: Report) -> [Holder] {
        var bodies = [report.holder?.holder, report.transfer?.to.holder, report.door.agency.map { Holder(agency: $0) }]
        bodies += report.contributions.filter(\.isOpen).map(\.from.holder) + report.copies
        bodies += report.accused.map { Holder(agency: $0.agency, unit: $0.unit) }
        var seen: Set<Holder> = []
        return bodies.compactMap(\.self).compactMap(ended).filter { seen.insert($0).inserted }
    }

    /// The ended unit, or the ended agency of any of its units.
    private func ended(_ body: Holder) -> Holder? {
        if rules.directory.agencyEver(body.agency)?.isEnded == true { return Holder(agency: body.agency) }
        return body.unit.flatMap(rules.directory.unitEver)?.isEnded == true ? body : nil
    }

    /// The successor first; where the report accuses it or there is none, its agency, that agency's inspectorate, and the level above.
    private func successions(of body: Holder, _ report: Report) -> [Succession] {
        let directory = rules.directory
        let heir = directory.heir(of: body)
        let door = heir.flatMap { directory.opensDoor($0.agency) ? Door.agency($0.agency) : nil } ?? .national
        let inspectorates = heir.map { heir in
            directory.units(of: heir.agency).filter { $0.duty == .inspectorate }.map { Holder(agency: heir.agency, unit: $0.id) }
        }
        let above = directory.levelAbove(heir?.agency ?? body.agency).map { Holder(agency: $0) }
        let heirs = [heir, heir.map { Holder(agency: $0.agency) }] + (inspectorates ?? []) + [above]
        return heirs.compactMap(\.self).compactMap(directory.target).map { Succession(ended: body, heir: $0, door: door) }
    }
}
