import DataAccess
import Domain

enum SessionSQL {
    /// A session in force, with its officer and the seat chosen (which may have ended meanwhile).
    static func byToken(_ hash: [UInt8], at now: Instant) -> Query {
        Query(
            """
            select x.id, x.seat_id, x.last_seen_at, o.id, o.name, o.email, o.language
            from officer_sessions x join officers o on o.id = x.officer_id
            where x.token_hash = \(hash) and x.ended_at is null and x.expires_at > \(now)
                and x.last_seen_at > \(now.adding(seconds: -OfficerSession.idleLimit)) and o.ended_at is null
            """, named: "session.byToken")
    }

    static func ofOfficer(_ officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            select id, created_at, last_seen_at from officer_sessions
            where officer_id = \(officer) and ended_at is null and expires_at > \(now)
                and last_seen_at > \(now.adding(seconds: -OfficerSession.idleLimit))
            order by last_seen_at desc, id desc
            """, named: "session.ofOfficer")
    }

    static func insert(
        _ hash: [UInt8], id: ID<OfficerSession>, officer: ID<Officer>, seat: ID<Seat>, at now: Instant
    ) -> Query {
        Query(
            """
            insert into officer_sessions (token_hash, id, officer_id, seat_id, created_at, last_seen_at, expires_at)
            values (\(hash), \(id), \(officer), \(seat), \(now), \(now), \(now.adding(seconds: OfficerSession.lifetime)))
            """, named: "session.insert")
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
            byToken([], at: moment), ofOfficer(ID(1), at: moment), insert([], id: ID(1), officer: ID(1), seat: ID(1), at: moment),
            seen(ID(1), at: moment), choose(ID(1), for: ID(1)), end(ID(1), of: ID(1), at: moment), endAll(of: ID(1), at: moment),
            forgetExpired(before: moment),
        ]
    }()
}
