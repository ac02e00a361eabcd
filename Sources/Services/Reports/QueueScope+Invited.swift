import DataAccess
import Domain

/// What the seat is asked for on reports that lie on another body's desk: as far as it may read them.
extension QueueScope {
    /// Nil where the seat belongs to no body, or lists nothing.
    func invitedCondition() -> Query? {
        guard let agency = actor.agency, let seat = invited("i"), let earlier = invited("e") else { return nil }
        // A report for which the seat is asked twice is one line.
        return """
            i.agency_id = \(agency) and \(splice: seat)
                and not exists (select 1 from report_invited e where e.report_id = i.report_id and e.position < i.position
                    and e.agency_id = \(agency) and \(splice: earlier))\(splice: withinLimits)\(splice: notAccused)
            """
    }

    /// A transfer and a contribution are read like a report on the own desk; a copy by the body it went to, unless the report is secret.
    private func invited(_ row: Query) -> Query? {
        guard let role = actor.role, let open = reach(of: .readText, role, on: row) else { return nil }
        let secret = reach(of: .readSecretText, role, on: row) ?? "1 = 0"
        let units: Query = actor.unitPath.isEmpty ? "" : " or \(splice: row).unit_id in \(list: actor.unitPath)"
        return """
            ((\(splice: row).kind <> 'copy' and (\(splice: Self.notSecret) and \(splice: open) or \(splice: secret)))
                or (\(splice: row).kind = 'copy' and \(splice: Self.notSecret) and (\(splice: row).unit_id is null\(splice: units))))
            """
    }

    private func reach(of action: Action, _ role: Role, on row: Query) -> Query? {
        guard let grant = Permissions.grant(for: action, of: role, office: office), grant.limit != .redacted else { return nil }
        switch grant.scope {
        case .nation, .agency, .whileHolder: return "1 = 1"
        case .unitAndBelow: return actor.unit.map { "\(splice: row).unit_id in \(list: directory.subtree(of: $0))" }
        case .referred, .own, .mandate, .visit: return nil
        }
    }
}
