import DataAccess
import Domain

/// Stores one suggestion, inside one transaction. Another worker may have been here since, or the report may have moved on: then it stays
/// in the list and is looked at anew.
struct RouteStep: Sendable {
    let id: ID<Report>
    let version: Int64
    let suggestion: RouteSuggestion
    let rules: Rules
    let office: OfficeScope
    let ids: IDMaker
    let now: Instant

    func carryOut(in session: any Session) throws {
        guard let row = try session.first(ReportSQL.byID(id)) else { return }
        let stored = try ReportSQL.stored(row)
        guard stored.report.version == version, try session.run(RouteSQL.remove(id)) == 1 else { return }
        try session.run(RouteSQL.store(suggestion, for: id, at: now))
        try openDoor(for: stored, in: session)
    }

    /// Straight to the agency's own admins where the rules are sure enough (door A of rule F.1).
    private func openDoor(for stored: StoredReport, in session: any Session) throws {
        guard let best = suggestion.bodies.first, case let agency = best.value.agency, rules.directory.opensDoor(agency),
            let target = rules.directory.target(for: Holder(agency: agency))
        else { return }
        let placed = rules.placed(stored.report)
        let setting = rules.setting(for: placed, now: now, office: office, requestID: ids.next())
        guard let events = try? placed.decide(.openDoor(target, percent: best.percent), by: .system, in: setting) else { return }
        var report = stored.report
        report.apply(events, at: now, by: .system)
        try ReportSaving(rules: rules, office: office, now: now, ids: ids).save(
            report, events: events, before: stored, by: .system, in: session)
    }
}
