import DataAccess
import Domain

extension SimilarSQL {
    /// How an officer decided on a pair.
    enum Decision: String {
        case apart, linked
    }

    /// The reports among those named that the seat lists.
    static func readable(_ ids: [ID<Report>], scope: Query) -> Query {
        Query(
            """
            select r.id, t.title, t.body, r.is_anonymous, r.region_code, r.latitude, r.longitude, r.submitted_at, r.desk_agency_id, t.landmark
            from reports r join report_texts t on t.report_id = r.id where r.id in \(list: ids) and \(splice: scope)
            """, named: "similar.readable")
    }

    static func lines(_ ids: [ID<Report>]) -> Query {
        Query(
            """
            select r.id, r.code, t.title, \(splice: QueueSQL.columns), t.body
            from reports r join report_texts t on t.report_id = r.id where r.id in \(list: ids)
            """, named: "similar.lines")
    }

    static func decide(_ one: ID<Report>, _ other: ID<Report>, _ decision: Decision, by officer: ID<Officer>?, at now: Instant) -> Query {
        Query(
            """
            insert into similar_pairs (first_id, second_id, kind, officer_id, at)
            values (\(min(one, other)), \(max(one, other)), \(decision), \(officer), \(now))
            on conflict (first_id, second_id) do update set kind = excluded.kind, officer_id = excluded.officer_id, at = excluded.at
            """, named: "similar.decide")
    }

    static func decided(on id: ID<Report>) -> Query {
        Query(
            """
            select second_id, kind from similar_pairs where first_id = \(id)
            union all select first_id, kind from similar_pairs where second_id = \(id)
            """, named: "similar.decided")
    }

    static let deskSamples: [Query] = [
        readable([ID(1)], scope: "1 = 1"), lines([ID(1)]), decide(ID(1), ID(2), .apart, by: nil, at: Instant(milliseconds: 0)),
        decided(on: ID(1)),
    ]
}
