import DataAccess
import Domain

/// Counts of cases and of their departures, within what a seat lists.
enum SopBoardSQL {
    /// Which part of all runs is asked about.
    struct Part: Sendable {
        /// Over reports, as `r`.
        var scope: Query
        var agency: ID<Agency>?
        var from: Instant
        var before: Instant

        fileprivate var condition: Query {
            let body: Query = agency.map { " and v.agency_id = \($0)" } ?? ""
            return "v.began_at >= \(from) and v.began_at < \(before)\(splice: body) and (\(splice: scope))"
        }
    }

    /// By version: how many cases, and how many without any departure.
    static func cases(_ part: Part) -> Query {
        Query(
            """
            select v.version_id, count(*), sum(case when v.departures = 0 then 1 else 0 end)
            from sop_runs v join reports r on r.id = v.report_id
            where \(splice: part.condition) group by v.version_id order by v.version_id
            """, named: "sopBoard.cases")
    }

    /// By version, step and unit: how many cases departed, and in which ways.
    static func lines(_ part: Part) -> Query {
        Query(
            """
            select v.version_id, d.step, d.agency_id, d.unit_id, count(distinct d.report_id),
                sum(case when d.kind = 'skipped' then 1 else 0 end), sum(case when d.kind = 'outOfOrder' then 1 else 0 end),
                sum(case when d.kind = 'late' then 1 else 0 end), sum(case when d.kind = 'wrongRole' then 1 else 0 end),
                sum(case when d.reason is null then 1 else 0 end)
            from sop_departures d join sop_runs v on v.report_id = d.report_id and v.sequence = d.sequence
                join reports r on r.id = v.report_id
            where \(splice: part.condition) group by v.version_id, d.step, d.agency_id, d.unit_id
            order by v.version_id, d.step, d.agency_id, d.unit_id
            """, named: "sopBoard.lines")
    }

    /// By version and step: how many cases departed, each once.
    static func steps(_ part: Part) -> Query {
        Query(
            """
            select v.version_id, d.step, count(distinct d.report_id)
            from sop_departures d join sop_runs v on v.report_id = d.report_id and v.sequence = d.sequence
                join reports r on r.id = v.report_id
            where \(splice: part.condition) group by v.version_id, d.step order by v.version_id, d.step
            """, named: "sopBoard.steps")
    }

    /// The cases behind one line of the board.
    static func codes(_ part: Part, version: ID<SopVersion>, step: Int, limit: Int) -> Query {
        Query(
            """
            select r.code, d.kind, d.at, d.agency_id, d.unit_id, d.reason
            from sop_departures d join sop_runs v on v.report_id = d.report_id and v.sequence = d.sequence
                join reports r on r.id = v.report_id
            where v.version_id = \(version) and d.step = \(step) and \(splice: part.condition) order by d.id desc limit \(limit)
            """, named: "sopBoard.codes")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let part = Part(scope: "1 = 1", agency: ID(1), from: moment, before: moment)
        let all = Part(scope: "1 = 1", agency: nil, from: moment, before: moment)
        return [cases(part), cases(all), lines(part), steps(part), codes(part, version: ID(1), step: 1, limit: 1)]
    }()
}
