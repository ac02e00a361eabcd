import DataAccess
import Domain

/// What was decided beside what was suggested, and what was learned from it.
enum RouteOutcomeSQL {
    static func insert(_ outcome: RouteOutcome) throws -> Query {
        let payload = try StoredJSON.encode(outcome.sayings)
        return Query(
            """
            insert into route_outcomes (id, report_id, at, way, officer_id, agency_id, unit_id, category_id, region_code, place, payload)
            values (\(outcome.id), \(outcome.report), \(outcome.at), \(outcome.way), \(outcome.officer), \(outcome.body.agency),
                \(outcome.body.unit), \(outcome.category), \(outcome.region), \(outcome.place), \(payload))
            """, named: "routeOutcome.insert")
    }

    /// The last decision on a report, while nothing has shown it wrong.
    static func last(of report: ID<Report>) -> Query {
        Query(
            """
            select id, agency_id, payload from route_outcomes where report_id = \(report) and misrouted_at is null
            order by id desc limit 1
            """, named: "routeOutcome.last")
    }

    static func markMisrouted(_ id: ID<RouteOutcome>, at now: Instant) -> Query {
        Query("update route_outcomes set misrouted_at = \(now) where id = \(id)", named: "routeOutcome.markMisrouted")
    }

    static func tally(_ saying: RouteOutcome.Saying, suggested: Int, taken: Int, changed: Int, misrouted: Int) -> Query {
        Query(
            """
            insert into route_tallies (source, entry, agency_id, suggested, taken, changed, misrouted)
            values (\(saying.source), \(saying.entry), \(saying.body.agency), \(suggested), \(taken), \(changed), \(misrouted))
            on conflict (source, entry, agency_id) do update set suggested = route_tallies.suggested + excluded.suggested,
                taken = route_tallies.taken + excluded.taken, changed = route_tallies.changed + excluded.changed,
                misrouted = route_tallies.misrouted + excluded.misrouted
            """, named: "routeOutcome.tally")
    }

    /// Summed over the bodies that each source named; of one body where it is named.
    static func tallies(agency: ID<Agency>?) -> Query {
        let own: Query = agency.map { "agency_id = \($0)" } ?? "1 = 1"
        return Query(
            """
            select source, entry, cast(sum(suggested) as bigint), cast(sum(taken) as bigint), cast(sum(changed) as bigint),
                cast(sum(misrouted) as bigint)
            from route_tallies where \(splice: own) group by source, entry order by source, entry
            """, named: "routeOutcome.tallies")
    }

    static func correct(
        _ category: ID<Category>, _ regency: String, _ body: Holder, chosen: Int, rejected: Int
    ) -> Query {
        Query(
            """
            insert into route_corrections (category_id, regency_code, agency_id, unit_id, chosen, rejected)
            values (\(category), \(regency), \(body.agency), \(body.unit?.rawValue ?? 0), \(chosen), \(rejected))
            on conflict (category_id, regency_code, agency_id, unit_id) do update set
                chosen = route_corrections.chosen + excluded.chosen, rejected = route_corrections.rejected + excluded.rejected
            """, named: "routeOutcome.correct")
    }

    static func corrections(limit: Int) -> Query {
        Query(
            """
            select category_id, regency_code, agency_id, unit_id, chosen, rejected from route_corrections
            where chosen >= \(RouteCorrection.least) or rejected >= \(RouteCorrection.least)
            order by category_id, regency_code, agency_id, unit_id limit \(limit)
            """, named: "routeOutcome.corrections")
    }

    static func samples() throws -> [Query] {
        let saying = RouteOutcome.Saying(source: .rule, entry: 1, body: Holder(agency: ID(1)), isTaken: true)
        let outcome = RouteOutcome(
            id: ID(1), report: ID(1), at: Instant(milliseconds: 0), way: .verified, officer: nil, body: Holder(agency: ID(1)),
            category: nil,
            region: nil, place: nil, sayings: [saying])
        return [
            try insert(outcome), last(of: ID(1)), markMisrouted(ID(1), at: Instant(milliseconds: 0)),
            tally(saying, suggested: 1, taken: 1, changed: 0, misrouted: 0), tallies(agency: nil), tallies(agency: ID(1)),
            correct(ID(1), "", Holder(agency: ID(1)), chosen: 1, rejected: 0), corrections(limit: 1),
        ]
    }
}
