import DataAccess
import Domain

/// What figures are computed from: reports with the events that had happened by a moment.
enum EvaluationSQL {
    private static let columns: Query = """
        r.id, r.channel, r.region_code, case when exists (select 1 from assisted_entries a where a.report_id = r.id) then 1 else 0 end
        """

    /// Neighbouring reports that were sent by the moment, with what their histories do not tell.
    static func reports(after last: Int64, by asOf: Instant, limit: Int) -> Query {
        Query(
            """
            select \(splice: columns) from reports r where r.id > \(last) and r.submitted_at <= \(asOf) order by r.id limit \(limit)
            """, named: "evaluation.reports")
    }

    static func events(_ ids: ClosedRange<Int64>, by asOf: Instant) -> Query {
        Query(
            """
            select report_id, sequence, at, actor, payload from report_events
            where report_id between \(ids.lowerBound) and \(ids.upperBound) and at <= \(asOf) order by report_id, sequence
            """, named: "evaluation.events")
    }

    static func named(_ ids: [ID<Report>]) -> Query {
        Query("select \(splice: columns) from reports r where r.id in \(list: ids) order by r.id", named: "evaluation.named")
    }

    static func eventsOf(_ ids: [ID<Report>]) -> Query {
        Query(
            """
            select report_id, sequence, at, actor, payload from report_events
            where report_id in \(list: ids) order by report_id, sequence
            """, named: "evaluation.eventsOf")
    }

    static let samples: [Query] = [
        reports(after: 0, by: Instant(milliseconds: 0), limit: 1), events(1...2, by: Instant(milliseconds: 0)), named([ID(1)]),
        eventsOf([ID(1)]),
    ]
}
