import DataAccess
import Domain

/// Reports that wait for a suggestion, and what was suggested.
enum RouteSQL {
    static func enter(_ id: ID<Report>) -> Query {
        Query("insert into route_backlog (report_id) values (\(id)) on conflict (report_id) do nothing", named: "route.enter")
    }

    static func waiting(limit: Int) -> Query {
        Query(
            """
            select \(splice: ReportSQL.columns), t.title, t.body, r.channel, r.suggested_agency_id from route_backlog b
            join reports r on r.id = b.report_id join report_texts t on t.report_id = b.report_id order by b.report_id limit \(limit)
            """, named: "route.waiting")
    }

    /// Reports of a period as ``waiting(limit:)`` has them, the newest first.
    static func past(from start: Instant, before end: Instant, limit: Int) -> Query {
        Query(
            """
            select \(splice: ReportSQL.columns), t.title, t.body, r.channel, r.suggested_agency_id from reports r
            join report_texts t on t.report_id = r.id where r.submitted_at >= \(start) and r.submitted_at < \(end)
            order by r.submitted_at desc, r.id desc limit \(limit)
            """, named: "route.past")
    }

    static func remove(_ id: ID<Report>) -> Query {
        Query("delete from route_backlog where report_id = \(id)", named: "route.remove")
    }

    static func store(_ suggestion: RouteSuggestion, for id: ID<Report>, at now: Instant) throws -> Query {
        let payload = try StoredJSON.encode(suggestion)
        let best = suggestion.bodies.first
        return Query(
            """
            insert into route_suggestions (report_id, at, agency_id, percent, payload)
            values (\(id), \(now), \(best?.value.agency), \(best?.percent ?? 0), \(payload))
            on conflict (report_id) do update set at = excluded.at, agency_id = excluded.agency_id, percent = excluded.percent,
                payload = excluded.payload
            """, named: "route.store")
    }

    static func suggestion(for id: ID<Report>) -> Query {
        Query("select payload from route_suggestions where report_id = \(id)", named: "route.suggestion")
    }

    static func read(_ row: ResultRow) throws -> RouteSuggestion { try StoredJSON.decode(from: try row.text(0)) }

    static func samples() throws -> [Query] {
        [
            enter(ID(1)), waiting(limit: 1), past(from: Instant(milliseconds: 0), before: Instant(milliseconds: 1), limit: 1),
            remove(ID(1)), try store(RouteSuggestion(), for: ID(1), at: Instant(milliseconds: 0)),
            suggestion(for: ID(1)),
        ]
    }
}
