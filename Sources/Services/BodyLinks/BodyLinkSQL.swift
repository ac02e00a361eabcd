import DataAccess
import Domain

enum BodyLinkSQL {
    private static let columns: Query = """
        l.id, r.code, l.contribution_id, l.agency_id, l.unit_id, l.email, l.made_at, l.expires_at, l.opened_at, l.openings, l.accepted_at,
            l.outcome
        """

    static func byToken(_ hash: [UInt8]) -> Query {
        Query(
            """
            select \(splice: columns) from body_links l join reports r on r.id = l.report_id where l.token_hash = \(hash)
            """, named: "bodyLink.byToken")
    }

    /// Newest first.
    static func ofReport(_ report: ID<Report>) -> Query {
        Query(
            """
            select \(splice: columns) from body_links l join reports r on r.id = l.report_id
            where l.report_id = \(report) order by l.id desc limit 100
            """, named: "bodyLink.ofReport")
    }

    static func link(_ row: ResultRow, at now: Instant) throws -> BodyLink {
        guard let code = TrackingCode(try row.text(1)) else { throw ServiceFault.notFound }
        let expiry = try row.instant(7)
        let outcome: BodyLink.Standing? = try row.optionalRaw(11)
        return BodyLink(
            id: try row.id(0), code: code, contribution: try row.id(2),
            body: Holder(agency: try row.id(3), unit: try row.optionalID(4)), email: try row.optionalText(5), madeAt: try row.instant(6),
            expiresAt: expiry, openedAt: try row.optionalInstant(8), openings: try row.int(9), acceptedAt: try row.optionalInstant(10),
            standing: outcome ?? (expiry > now ? .open : .expired))
    }

    static func insert(
        _ id: ID<BodyLink>, tokenHash: [UInt8], report: ID<Report>, part: Contribution, email: String?, letter: ID<OutboxLetter>?,
        by officer: ID<Officer>?, at now: Instant, until expiry: Instant
    ) -> Query {
        Query(
            """
            insert into body_links (id, report_id, contribution_id, agency_id, unit_id, email, letter_id, token_hash, officer_id, made_at,
                expires_at, openings)
            values (\(id), \(report), \(part.id), \(part.from.holder.agency), \(part.from.holder.unit), \(email), \(letter), \(tokenHash),
                \(officer), \(now), \(expiry), 0)
            """, named: "bodyLink.insert")
    }

    /// Changes a row at most once an hour: what is counted is that somebody looked, not each press of a key.
    static func opened(_ id: ID<BodyLink>, at now: Instant) -> Query {
        Query(
            """
            update body_links set openings = openings + 1, opened_at = coalesce(opened_at, \(now))
            where id = \(id) and (opened_at is null or opened_at + openings * 3600000 <= \(now))
            """, named: "bodyLink.opened")
    }

    static func accept(_ id: ID<BodyLink>, at now: Instant) -> Query {
        Query(
            "update body_links set accepted_at = \(now) where id = \(id) and accepted_at is null and ended_at is null",
            named: "bodyLink.accept")
    }

    /// 0 rows mean that it has ended already.
    static func end(_ id: ID<BodyLink>, as outcome: BodyLink.Standing, at now: Instant) -> Query {
        Query(
            """
            update body_links set ended_at = \(now), outcome = \(outcome.rawValue)
            where id = \(id) and ended_at is null and expires_at > \(now)
            """, named: "bodyLink.end")
    }

    /// Links that were made before for the same part no longer work.
    static func revokeAll(of part: ID<Contribution>, on report: ID<Report>, at now: Instant) -> Query {
        Query(
            """
            update body_links set ended_at = \(now), outcome = 'revoked'
            where report_id = \(report) and contribution_id = \(part) and ended_at is null
            """, named: "bodyLink.revokeAll")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let part = Contribution(
            id: ID(1), from: Target(holder: Holder(agency: ID(1)), zone: .wib), question: Wording(id: ID(1), length: 1))
        return [
            byToken([1]), ofReport(ID(1)),
            insert(
                ID(1), tokenHash: [1], report: ID(1), part: part, email: nil, letter: nil, by: nil, at: moment, until: moment),
            opened(ID(1), at: moment), accept(ID(1), at: moment), end(ID(1), as: .answered, at: moment),
            revokeAll(of: ID(1), on: ID(1), at: moment),
        ]
    }()
}
