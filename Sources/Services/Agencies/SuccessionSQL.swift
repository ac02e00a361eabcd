import DataAccess
import Domain

enum SuccessionSQL {
    private static let open = ReportState.allCases.filter(\.isOpen)

    /// Open reports that name an ended body: as holder or verifier, or because it was offered the report, asked or told about it; reports
    /// that accuse an ended body whose heir is not yet accused with it; and open ones in the hands of somebody they accuse.
    static func left(after last: ID<Report>, limit: Int, at moment: Instant) -> Query {
        Query(
            """
            select found.id from (
                select r.id from reports r
                where r.desk_agency_id in (select id from agencies where valid_to is not null) and r.state in \(list: open)
                union
                select r.id from reports r
                where r.desk_unit_id in (select id from work_units where valid_to is not null) and r.state in \(list: open)
                union
                select i.report_id from agencies g join report_invited i on i.agency_id = g.id join reports r on r.id = i.report_id
                where g.valid_to is not null and g.successor_id is not null and r.state in \(list: open)
                union
                select i.report_id from work_units u join report_invited i on i.unit_id = u.id join reports r on r.id = i.report_id
                    join agencies g on g.id = u.agency_id
                where u.valid_to is not null and g.valid_to is null and r.state in \(list: open)
                union
                select a.report_id from work_units u join report_accused a on a.unit_id = u.id and a.agency_id = u.agency_id
                    join agencies g on g.id = u.agency_id
                where u.valid_to is not null and u.successor_id is not null and g.valid_to is null
                    and not exists (select 1 from report_accused b where b.report_id = a.report_id and b.unit_id = u.successor_id)
                union
                select a.report_id from agencies g join report_accused a on a.agency_id = g.id
                where g.valid_to is not null and g.successor_id is not null and a.officer_id is null
                    and not exists (select 1 from report_accused b where b.report_id = a.report_id and b.officer_id is null
                        and b.agency_id = g.successor_id and coalesce(b.unit_id, 0) = coalesce(a.unit_id, 0))
                union
                select a.report_id from report_accused a join reports r on r.id = a.report_id
                where a.officer_id is null and r.holder_agency_id = a.agency_id and r.state in \(list: open)
                    and (a.unit_id is null or a.unit_id = r.desk_unit_id)
            ) found
            where found.id > \(last)
                and not exists (select 1 from handing_on_pauses p where p.report_id = found.id and p.until > \(moment))
            order by found.id limit \(limit)
            """, named: "succession.left")
    }

    static func pause(_ id: ID<Report>, until moment: Instant) -> Query {
        Query(
            """
            insert into handing_on_pauses (report_id, until) values (\(id), \(moment))
            on conflict (report_id) do update set until = excluded.until
            """, named: "succession.pause")
    }

    static func forgetPauses(before moment: Instant) -> Query {
        Query("delete from handing_on_pauses where until < \(moment)", named: "succession.forgetPauses")
    }

    static func openReport(of agency: ID<Agency>) -> Query {
        Query(
            "select id from reports where desk_agency_id = \(agency) and state in \(list: open) limit 1",
            named: "succession.openReportOfAgency")
    }

    /// An open report that the agency was offered, or owes its part of the answer to.
    static func openInvitation(of agency: ID<Agency>) -> Query {
        Query(
            """
            select r.id from report_invited i join reports r on r.id = i.report_id
            where i.agency_id = \(agency) and i.kind <> 'copy' and r.state in \(list: open) limit 1
            """, named: "succession.openInvitationOfAgency")
    }

    static func openReport(of unit: ID<WorkUnit>) -> Query {
        Query(
            "select id from reports where desk_unit_id = \(unit) and state in \(list: open) limit 1", named: "succession.openReportOfUnit")
    }

    /// Reports in any state that accuse the unit: few.
    static func accusing(_ unit: ID<WorkUnit>) -> Query {
        Query("select distinct report_id from report_accused where unit_id = \(unit) order by report_id", named: "succession.accusing")
    }

    static let samples: [Query] = [
        left(after: ID(0), limit: 1, at: Instant(milliseconds: 0)), openReport(of: ID<Agency>(1)), openReport(of: ID<WorkUnit>(1)),
        pause(ID(1), until: Instant(milliseconds: 0)), forgetPauses(before: Instant(milliseconds: 0)), openInvitation(of: ID(1)),
        accusing(ID(1)),
    ]
}
