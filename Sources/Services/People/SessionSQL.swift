import DataAccess
import Domain

enum SessionSQL {
    /// A session in force, with its officer and the seat chosen (which may have ended meanwhile), and whether he has a second factor. One
    /// whose second step is still to come lasts for minutes only.
    static func byToken(_ hash: [UInt8], at now: Instant) -> Query {
        Query(
            """
            select x.id, x.seat_id, x.last_seen_at, o.id, o.name, o.email, o.language, x.proved_at,
                case when exists (select 1 from officer_factors f
                    where f.officer_id = o.id and f.confirmed_at is not null and f.ended_at is null) then 1 else 0 end, o.uses_keys
            from officer_sessions x join officers o on o.id = x.officer_id
            where x.token_hash = \(hash) and x.ended_at is null and x.expires_at > \(now)
                and x.last_seen_at > \(now.adding(seconds: -OfficerSession.idleLimit)) and o.ended_at is null
                and (x.proved_at is not null or x.created_at > \(now.adding(seconds: -Arrival.patience)))
            """, named: "session.byToken")
    }

    static func ofOfficer(_ officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            select id, created_at, last_seen_at from officer_sessions
            where officer_id = \(officer) and ended_at is null and expires_at > \(now) and proved_at is not null
                and last_seen_at > \(now.adding(seconds: -OfficerSession.idleLimit))
            order by last_seen_at desc, id desc
            """, named: "session.ofOfficer")
    }

    static func insert(
        _ hash: [UInt8], id: ID<OfficerSession>, officer: ID<Officer>, seat: ID<Seat>, isProved: Bool, at now: Instant
    ) -> Query {
        Query(
            """
            insert into officer_sessions (token_hash, id, officer_id, seat_id, created_at, last_seen_at, expires_at,
                proved_at)
            values (\(hash), \(id), \(officer), \(seat), \(now), \(now), \(now.adding(seconds: OfficerSession.lifetime)),
                \(isProved ? now : nil))
            """, named: "session.insert")
    }

    /// The person has proved himself: the session goes on under another token.
    static func prove(_ id: ID<OfficerSession>, tokenHash: [UInt8], at now: Instant) -> Query {
        Query(
            """
            update officer_sessions set token_hash = \(tokenHash), proved_at = \(now), last_seen_at = \(now), wrong_codes = 0
            where id = \(id) and ended_at is null
            """, named: "session.prove")
    }

    static func countWrongCode(_ id: ID<OfficerSession>) -> Query {
        Query("update officer_sessions set wrong_codes = wrong_codes + 1 where id = \(id)", named: "session.countWrongCode")
    }

    static func endAfterWrongCodes(_ id: ID<OfficerSession>, tries: Int, at now: Instant) -> Query {
        Query(
            "update officer_sessions set ended_at = \(now) where id = \(id) and ended_at is null and wrong_codes >= \(tries)",
            named: "session.endAfterWrongCodes")
    }

    static func seen(_ id: ID<OfficerSession>, at now: Instant) -> Query {
        Query("update officer_sessions set last_seen_at = \(now) where id = \(id) and ended_at is null", named: "session.seen")
    }

    static func choose(_ seat: ID<Seat>, for id: ID<OfficerSession>) -> Query {
        Query("update officer_sessions set seat_id = \(seat) where id = \(id) and ended_at is null", named: "session.choose")
    }

    static func end(_ id: ID<OfficerSession>, of officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            "update officer_sessions set ended_at = \(now) where id = \(id) and officer_id = \(officer) and ended_at is null",
            named: "session.end")
    }

    /// All of an officer but one, or all.
    static func endAll(of officer: ID<Officer>, but kept: ID<OfficerSession>? = nil, at now: Instant) -> Query {
        Query(
            """
            update officer_sessions set ended_at = \(now)
            where officer_id = \(officer) and ended_at is null and id <> \(kept ?? ID(0))
            """, named: "session.endAll")
    }

    /// Sessions are of no use to anyone once they are over for a month.
    static func forgetExpired(before moment: Instant) -> Query {
        Query("delete from officer_sessions where expires_at < \(moment)", named: "session.forgetExpired")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            byToken([], at: moment), ofOfficer(ID(1), at: moment),
            insert([], id: ID(1), officer: ID(1), seat: ID(1), isProved: false, at: moment), prove(ID(1), tokenHash: [1], at: moment),
            countWrongCode(ID(1)), endAfterWrongCodes(ID(1), tries: 5, at: moment),
            seen(ID(1), at: moment), choose(ID(1), for: ID(1)), end(ID(1), of: ID(1), at: moment), endAll(of: ID(1), at: moment),
            forgetExpired(before: moment),
        ]
    }()
}
