import DataAccess
import Domain

enum SuccessionSQL {
    private static let open = ReportState.allCases.filter(\.isOpen)

    /// Open reports that still lie with a body that has ended, and reports that accuse an ended unit whose heir is not yet accused with it.
    static func left(after last: ID<Report>, limit: Int) -> Query {
        Query(
            """
            select found.id from (
                select r.id from reports r
                where r.desk_agency_id in (select id from agencies where valid_to is not null) and r.state in \(list: open)
                union
                select r.id from reports r
                where r.desk_unit_id in (select id from work_units where valid_to is not null) and r.state in \(list: open)
                union
                select a.report_id from work_units u join report_accused a on a.unit_id = u.id
                where u.valid_to is not null and u.successor_id is not null
                    and not exists (select 1 from report_accused b where b.report_id = a.report_id and b.unit_id = u.successor_id)
            ) found
            where found.id > \(last) order by found.id limit \(limit)
            """, named: "succession.left")
    }

    static func openReport(of agency: ID<Agency>) -> Query {
        Query(
            "select id from reports where desk_agency_id = \(agency) and state in \(list: open) limit 1",
            named: "succession.openReportOfAgency")
    }

    static func openReport(of unit: ID<WorkUnit>) -> Query {
        Query(
            "select id from reports where desk_unit_id = \(unit) and state in \(list: open) limit 1", named: "succession.openReportOfUnit")
    }

    static func open(of units: [ID<WorkUnit>], after last: ID<Report>, limit: Int) -> Query {
        Query(
            """
            select id from reports where desk_unit_id in \(list: units) and state in \(list: open) and id > \(last) order by id limit \(limit)
            """, named: "succession.openOfUnits")
    }

    static let samples: [Query] = [
        left(after: ID(0), limit: 1), openReport(of: ID<Agency>(1)), openReport(of: ID<WorkUnit>(1)),
        open(of: [ID(1)], after: ID(0), limit: 1),
    ]
}
