import DataAccess
import Domain

/// What a body that does not hold a report is asked for on it: to take it over, to give its part of the answer, or to know of it.
struct ReportInvitation: Equatable {
    enum Kind: String {
        case transfer, contribution, copy
    }

    let kind: Kind
    let body: Holder

    /// All that stand open on a report, in the order in which they are kept.
    static func all(on report: Report) -> [ReportInvitation] {
        let offered = [report.transfer?.to.holder].compactMap { $0 }.map { ReportInvitation(kind: .transfer, body: $0) }
        let asked = report.contributions.filter(\.isOpen).map { ReportInvitation(kind: .contribution, body: $0.from.holder) }
        return offered + asked + report.copies.map { ReportInvitation(kind: .copy, body: $0) }
    }
}

extension ReportWrites {
    static func replaceInvitations(of report: Report, in session: any Session) throws {
        try session.run(removeInvitations(report.id))
        try session.run(all: invitations(on: report))
    }

    static func invitations(on report: Report) -> [Query] {
        ReportInvitation.all(on: report).enumerated().map { insertInvitation($1, at: $0, of: report.id) }
    }

    static func removeInvitations(_ id: ID<Report>) -> Query {
        Query("delete from report_invited where report_id = \(id)", named: "invited.remove")
    }

    static func insertInvitation(_ invitation: ReportInvitation, at position: Int, of id: ID<Report>) -> Query {
        Query(
            """
            insert into report_invited (report_id, position, agency_id, unit_id, kind)
            values (\(id), \(position), \(invitation.body.agency), \(invitation.body.unit), \(invitation.kind.rawValue))
            """, named: "invited.insert")
    }
}
