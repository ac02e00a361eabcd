import DataAccess
import Domain

/// Who wishes to be asked how he fares, and when. What he answers is kept nowhere but in the case that a yes opens.
enum AftercareSQL {
    static func want(_ report: ID<Report>, next: Instant, at now: Instant) -> Query {
        Query(
            """
            insert into aftercare (report_id, wanted_at, asked, next_at) values (\(report), \(now), 0, \(next))
            on conflict (report_id) do update set wanted_at = excluded.wanted_at, asked = 0, next_at = excluded.next_at
            """, named: "aftercare.want")
    }

    static func due(at now: Instant, limit: Int) -> Query {
        Query(
            """
            select report_id, asked from aftercare where next_at is not null and next_at <= \(now) order by next_at, report_id limit \(limit)
            """, named: "aftercare.due")
    }

    static func setNext(_ report: ID<Report>, asked: Int, next: Instant?) -> Query {
        Query("update aftercare set asked = \(asked), next_at = \(next) where report_id = \(report)", named: "aftercare.setNext")
    }

    static func openCase(of report: ID<Report>) -> Query {
        Query(
            """
            select r.code from aftercare a join reports r on r.id = a.case_id where a.report_id = \(report) and r.stage <> 'finished'
            """, named: "aftercare.openCase")
    }

    /// The last case of harm that was opened for a report, whether it has ended or not.
    static func harmCase(of report: TrackingCode) -> Query {
        Query(
            """
            select c.code from aftercare a join reports r on r.id = a.report_id join reports c on c.id = a.case_id
            where r.code = \(report.canonical)
            """, named: "aftercare.case")
    }

    /// Under which report the address of somebody is sealed who suffers for having reported, and his language; nothing where no letter can
    /// go, and where he did not wish to be asked how he fares.
    static func wisher(of harmCase: ID<Report>) -> Query {
        Query(
            """
            select coalesce(r.origin_id, r.id), r.language from aftercare a join reports r on r.id = a.report_id
            where a.case_id = \(harmCase) and r.has_email = 1 and (a.next_at is not null or a.asked > 0)
            """, named: "aftercare.wisher")
    }

    static func setCase(_ id: ID<Report>, of report: ID<Report>, at now: Instant) -> Query {
        Query(
            """
            insert into aftercare (report_id, wanted_at, asked, case_id) values (\(report), \(now), 0, \(id))
            on conflict (report_id) do update set case_id = excluded.case_id
            """, named: "aftercare.setCase")
    }

    /// Everybody who sits in a body and does not examine, for who in an agency's own installation may not see the case.
    static func handlers(of agency: ID<Agency>, at now: Instant) -> Query {
        Query(
            """
            select distinct officer_id from seats where agency_id = \(agency) and role <> 'internalAuditor'
                and (valid_to is null or valid_to > \(now)) order by officer_id
            """, named: "aftercare.handlers")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            want(ID(1), next: moment, at: moment), due(at: moment, limit: 1), setNext(ID(1), asked: 1, next: nil), openCase(of: ID(1)),
            setCase(ID(2), of: ID(1), at: moment), handlers(of: ID(1), at: moment), wisher(of: ID(1)),
        ] + (TrackingCode("7KX29QTM4Z").map { [harmCase(of: $0)] } ?? [])
    }()
}
