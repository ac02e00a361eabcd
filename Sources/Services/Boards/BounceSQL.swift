import DataAccess
import Domain

enum BounceSQL {
    static func insert(of report: ID<Report>, agency: ID<Agency>, proposed: ID<Agency>?, kind: Bounce.Kind, at moment: Instant) -> Query {
        Query(
            """
            insert into bounces (report_id, number, agency_id, proposed_id, kind, at)
            values (\(report), (select count(*) from bounces where report_id = \(report)), \(agency), \(proposed), \(kind.rawValue), \(moment))
            """, named: "bounce.insert")
    }

    static func decide(of report: ID<Report>, for agency: ID<Agency>, by decider: Bounce.Decider, at moment: Instant) -> Query {
        Query(
            """
            update bounces set decided_id = \(agency), decided_by = \(decider.rawValue), decided_at = \(moment)
            where report_id = \(report) and decided_at is null
            """, named: "bounce.decide")
    }

    /// - Parameters:
    ///   - agencies: nil for all.
    ///   - condition: what the seat may not even count, as a condition that begins with “and”, on the report `r`.
    static func totals(_ agencies: [ID<Agency>]?, since moment: Instant, leavingOut condition: Query) -> Query {
        let narrowed: Query = agencies.map { " and b.agency_id in \(list: $0)" } ?? ""
        return Query(
            """
            select b.agency_id, count(*), sum(case when b.kind = 'second' then 1 else 0 end),
                sum(case when b.kind = 'transfer' then 1 else 0 end), sum(case when b.decided_id = b.agency_id then 1 else 0 end),
                sum(case when b.decided_by = 'arbiter' and b.decided_id <> b.agency_id then 1 else 0 end),
                sum(case when b.decided_by = 'arbiter' and b.decided_id = b.agency_id then 1 else 0 end),
                sum(case when b.decided_at is null then 1 else 0 end)
            from bounces b join reports r on r.id = b.report_id
            where b.at >= \(moment)\(splice: narrowed)\(splice: condition)
            group by b.agency_id order by count(*) desc, b.agency_id
            """, named: "bounce.totals")
    }

    /// Newest first, each with what a reader of the report would see of it.
    static func list(of agency: ID<Agency>, since moment: Instant, leavingOut condition: Query, limit: Int) -> Query {
        Query(
            """
            select b.report_id, b.agency_id, b.kind, b.at, b.proposed_id, b.decided_id, b.decided_by, r.code, t.title, r.is_anonymous
            from bounces b join reports r on r.id = b.report_id join report_texts t on t.report_id = r.id
            where b.agency_id = \(agency) and b.at >= \(moment)\(splice: condition)
            order by b.at desc, b.report_id desc, b.number desc limit \(limit)
            """, named: "bounce.list")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            insert(of: ID(1), agency: ID(1), proposed: nil, kind: .first, at: moment),
            decide(of: ID(1), for: ID(1), by: .arbiter, at: moment), totals([ID(1)], since: moment, leavingOut: ""),
            totals(nil, since: moment, leavingOut: ""), list(of: ID(1), since: moment, leavingOut: "", limit: 1),
        ]
    }()
}
