import DataAccess
import Domain

enum BreachSQL {
    static func looks(_ filter: BreachFilter) -> Query {
        var conditions: [Query] = ["o.at >= \(filter.from) and o.at < \(filter.to)"]
        if let officer = filter.officer { conditions.append("o.officer_id = \(officer)") }
        if let agency = filter.agency { conditions.append("s.agency_id = \(agency)") }
        return Query(
            """
            select r.code, o.at, o.officer_id, f.name, s.agency_id, o.ground, r.has_email, i.erased_at, o.shown
            from identity_openings o
            join reports r on r.id = o.report_id
            join officers f on f.id = o.officer_id
            left join seats s on s.id = (select min(t.id) from seats t where t.officer_id = o.officer_id and t.valid_from <= o.at
                and (t.valid_to is null or t.valid_to > o.at))
            left join sealed_identities i on i.report_id = coalesce(r.origin_id, r.id)
            where \(splice: conditions.joined(by: " and ")) order by o.at, o.report_id, o.sequence
            """, named: "breach.looks")
    }

    static func look(_ row: ResultRow) throws -> BreachLook? {
        guard let code = TrackingCode(try row.text(0)) else { return nil }
        return BreachLook(
            code: code, at: try row.instant(1), officer: try row.id(2), officerName: try row.text(3), agency: try row.optionalID(4),
            ground: try row.text(5), hasContact: try row.bool(6), isErased: try row.optionalInstant(7) != nil,
            wasShown: try row.bool(8))
    }

    /// Whose session it was, and from when to when it could be used.
    static func session(_ id: ID<OfficerSession>) -> Query {
        Query(
            """
            select officer_id, created_at, coalesce(ended_at, expires_at) from officer_sessions where id = \(id)
            """, named: "breach.session")
    }

    /// Reports of a breach to whose reporters a letter can go.
    static func reachable(_ codes: [String]) -> Query {
        Query(
            """
            select id, coalesce(origin_id, id), language from reports where code in \(list: codes) and has_email = 1 order by id
            """, named: "breach.reachable")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            looks(BreachFilter(from: moment, to: moment)),
            looks(BreachFilter(from: moment, to: moment, officer: ID(1), agency: ID(1))), session(ID(1)), reachable([""]),
        ]
    }()
}
