import DataAccess
public import Domain
import Sealing

extension Office {
    /// Who is signed in with this cookie; nil for a session that is unknown, over, idle for an hour or ended, for a person who has
    /// left or has no seat any more, and for one who has still to show his second factor.
    public func officer(forSession token: String) async throws -> SignedIn? {
        guard case .done(let signedIn) = try await signInState(ofSession: token) else { return nil }
        return signedIn
    }

    /// How far the person with this cookie has come; nil where no session in force has it.
    public func signInState(ofSession token: String) async throws -> SignInState? {
        guard let token = RandomToken(token) else { return nil }
        let (hash, moment) = (sessionHash(token), now())
        let directory = try await rules.current().directory
        let isRequired = accounts.secondFactor == .required
        let found = try await store.read { session -> (state: SignInState, lastSeenAt: Instant)? in
            guard let row = try session.first(SessionSQL.byToken(hash, at: moment)) else { return nil }
            let officer: ID<Officer> = try row.id(3)
            let chosen: ID<Seat> = try row.id(1)
            var everySeat = try session.rows(SeatSQL.ofOfficer(officer)).map { try SeatSQL.seat($0) }
            let own = everySeat.filter(directory.isInForce)
            // Who has no seat of his own any more stands in for nobody.
            guard let first = own.first else { return nil }
            let seats = try own + Self.delegatedSeats(of: officer, at: moment, in: session).filter(directory.isInForce)
            let seat = seats.first { $0.id == chosen } ?? first
            if let absent = seat.standIn?.absent {
                everySeat += try session.rows(SeatSQL.ofOfficer(absent)).map { try SeatSQL.seat($0) }
            }
            let (provedAt, hasFactor) = (try row.optionalInstant(7), try row.bool(8))
            guard let provedAt, hasFactor || !isRequired else {
                let arrival = Arrival(
                    officer: officer, name: try row.text(4), email: try row.text(5), language: try row.text(6), session: try row.id(0),
                    need: hasFactor ? .code : .enrolment, mayRemember: !Self.meetIdentity(seats))
                return (.arriving(arrival), try row.instant(2))
            }
            let signedIn = SignedIn(
                officer: officer, name: try row.text(4), email: try row.text(5), language: try row.text(6), seat: seat, seats: seats,
                actor: directory.actor(officer, in: seat, of: everySeat), session: try row.id(0), provedAt: provedAt, hasFactor: hasFactor,
                usesKeys: try row.bool(9))
            return (.done(signedIn), try row.instant(2))
        }
        guard let found, case .done(let signedIn) = found.state else { return found?.state }
        let lastSeenAt = found.lastSeenAt
        if lastSeenAt.adding(seconds: OfficerSession.notingInterval) <= moment {
            try await store.write { session in
                try session.run(SessionSQL.seen(signedIn.session, at: moment))
                try session.run(OfficerSQL.seen(signedIn.officer, at: moment))
            }
        }
        return found.state
    }

    /// Whether any of these seats, or a duty beside it, ever meets the identity of a reporter.
    static func meetIdentity(_ seats: [Seat]) -> Bool {
        seats.contains { seat in
            Permissions.meetsIdentity(seat.role) || !seat.duties.isDisjoint(with: [.identityCustodian, .dutyOfficer])
        }
    }

    /// Goes on in another of his seats.
    public func chooseSeat(_ seat: ID<Seat>, session signedIn: SignedIn) async throws {
        guard let chosen = signedIn.seats.first(where: { $0.id == seat }) else { throw ServiceFault.notFound }
        let line = act(
            .seatChosen, by: signedIn.actor, about: chosen.agency, subject: "\(signedIn.officer)", detail: SeatForm(chosen).detail)
        try await store.write { session in
            try session.run(SessionSQL.choose(seat, for: signedIn.session))
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// Ends this session; its cookie opens nothing from then on.
    public func signOut(session signedIn: SignedIn) async throws {
        let moment = now()
        _ = try await store.write { session in try session.run(SessionSQL.end(signedIn.session, of: signedIn.officer, at: moment)) }
    }

    /// The same for who has not come all the way in.
    public func signOut(arrival: Arrival) async throws {
        let moment = now()
        _ = try await store.write { session in try session.run(SessionSQL.end(arrival.session, of: arrival.officer, at: moment)) }
    }

    /// His sign-ins that still last, the last used first.
    public func ownSessions(_ signedIn: SignedIn) async throws -> [OfficerSession] {
        let moment = now()
        return try await store.read { session in
            try session.rows(SessionSQL.ofOfficer(signedIn.officer, at: moment)).map { row in
                let id: ID<OfficerSession> = try row.id(0)
                return OfficerSession(
                    id: id, createdAt: try row.instant(1), lastSeenAt: try row.instant(2), isThis: id == signedIn.session)
            }
        }
    }

    /// Ends one of his own; somebody else's is not found.
    public func endSession(_ id: ID<OfficerSession>, of signedIn: SignedIn) async throws {
        let moment = now()
        let line = act(.sessionsEnded, by: signedIn.actor, subject: "\(signedIn.officer)")
        try await store.write { session in
            guard try session.run(SessionSQL.end(id, of: signedIn.officer, at: moment)) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// Ends all sessions of the officer but this one.
    public func endOtherSessions(of signedIn: SignedIn) async throws {
        let moment = now()
        let line = act(.sessionsEnded, by: signedIn.actor, subject: "\(signedIn.officer)")
        try await store.write { session in
            try session.run(SessionSQL.endAll(of: signedIn.officer, but: signedIn.session, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
    }
}
