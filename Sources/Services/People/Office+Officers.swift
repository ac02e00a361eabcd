import DataAccess
public import Domain
import IndonesianText
import Sealing

extension Office {
    /// Opens an account with its first seat and sends a link, good for seven days, to set the password. Where the seat has the duty of
    /// Arbiter or IdentityCustodian, a second admin approves it first (C.1).
    public func invite(
        email: String, name: String, language: String = "id", seat: SeatForm, by actor: Actor
    ) async throws -> OfficeOutcome<Officer> {
        let invitation = Invitation(email: email, name: name, language: language, seat: seat)
        let making = try await makingInvitation(invitation, by: actor)
        guard mayAlone(.invitation(invitation), actor) else { return .asked(try await ask(.invitation(invitation), by: actor)) }
        try await carryOut(making.act)
        return .done(making.id)
    }

    func makingInvitation(_ invitation: Invitation, by actor: Actor) async throws -> (id: ID<Officer>, act: OfficeMaking) {
        var check = FormCheck()
        let (email, language) = (invitation.email, invitation.language)
        let name = check.line("name", invitation.name, limit: TextLimits.name)
        let address = EmailAddress.normal(email)
        check.require(address != nil, "email", email.isEmpty ? .missing : .malformed)
        check.require(Self.languages.contains(language), "language", .unknown)
        try check.pass()
        let seat = try await checked(invitation.seat, by: actor)
        let officer: ID<Officer> = ids.next()
        let (seatID, letter): (ID<Seat>, ID<OutboxLetter>) = (ids.next(), ids.next())
        let (seed, moment) = (OfficerKeySeed(), now())
        let hash = keyHash(seed.token(by: hashes))
        let line = act(.officerInvited, by: actor, about: seat.agency, subject: "\(officer)", detail: seat.detail)
        let making = OfficeMaking { session in
            try session.run(
                OfficerSQL.insert(officer, email: address ?? "", name: name, language: language, passwordHash: nil, at: moment))
            try Self.requireProfile(seat.limits, fits: seat.role, in: session)
            try session.run(SeatSQL.insert(seat, id: seatID, officer: officer, at: moment))
            try Self.send(
                seed, hash: hash, to: officer, language: language, for: .invitation, letter: letter, at: moment, in: session)
            try session.run(OfficeLogSQL.insert(line))
        }
        return (officer, making)
    }

    /// Sends the link again to someone who has not yet set a password; the earlier one works no more.
    public func inviteAgain(_ id: ID<Officer>, by actor: Actor) async throws {
        let entry = try await officerEntry(id, by: actor)
        guard entry.endedAt == nil, !entry.hasPassword else { throw ServiceFault.conflict }
        let (seed, moment) = (OfficerKeySeed(), now())
        let (hash, letter): (_, ID<OutboxLetter>) = (keyHash(seed.token(by: hashes)), ids.next())
        let line = act(.invitationRepeated, by: actor, about: entry.seats.first?.agency, subject: "\(id)")
        try await store.write { session in
            try session.run(OfficerKeySQL.useAll(of: id, at: moment))
            try Self.send(
                seed, hash: hash, to: id, language: entry.language, for: .invitation, letter: letter, at: moment, in: session)
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// Officers by name: an agency's admin sees those with a seat in his agency.
    public func officers(
        _ filter: OfficerFilter = OfficerFilter(), after: ID<Officer>? = nil, limit: Int = 50, by actor: Actor
    ) async throws -> Listing<OfficerEntry, Officer> {
        var filter = filter
        if !may(.manageUsers, by: actor) { filter.agency = filter.agency ?? actor.agency }
        try require(.manageUsers, about: filter.agency, by: actor)
        let query = OfficerSQL.page(filter, after: after, limit: Listing<OfficerEntry, Officer>.bounded(limit) + 1)
        let entries = try await store.read { session in
            let rows = try session.rows(query)
            let seats = try session.rows(SeatSQL.ofOfficers(try rows.map { try $0.id(0) }))
            let byOfficer = Dictionary(grouping: seats) { (try? $0.int64(SeatSQL.width)) ?? 0 }
            return try rows.map { row in
                try OfficerSQL.entry(row, seats: try (byOfficer[try row.int64(0)] ?? []).map { try SeatSQL.seat($0) })
            }
        }
        return Listing(entries, limit: limit, id: \.id)
    }

    /// One officer, for who manages a body in which he has a seat. Unknown and forbidden answer alike.
    public func officerEntry(_ id: ID<Officer>, by actor: Actor) async throws -> OfficerEntry {
        let entry = try await store.read { session in try Self.officer(id, in: session) }
        guard let entry, may(.manageUsers, by: actor) || entry.seats.contains(where: { may(.manageUsers, about: $0.agency, by: actor) })
        else { throw ServiceFault.notFound }
        return entry
    }

    /// Ends every session of an officer: a lost telephone, a suspicion.
    public func endSessions(ofOfficer id: ID<Officer>, by actor: Actor) async throws {
        let entry = try await officerEntry(id, by: actor)
        let moment = now()
        let line = act(.sessionsEnded, by: actor, about: entry.seats.first?.agency, subject: "\(id)")
        try await store.write { session in
            try session.run(SessionSQL.endAll(of: id, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    static func officer(_ id: ID<Officer>, in session: any Session) throws -> OfficerEntry? {
        let seats = try session.rows(SeatSQL.ofOfficer(id)).map { try SeatSQL.seat($0) }
        return try session.first(OfficerSQL.byID(id)).map { try OfficerSQL.entry($0, seats: seats) }
    }
}

extension SeatForm {
    /// For the log.
    var detail: [String: String] {
        [
            "role": role.rawValue, "agency": agency.map { "\($0)" } ?? "", "unit": unit.map { "\($0)" } ?? "",
            "duties": duties.map(\.rawValue).sorted().joined(separator: ","), "decree": decree,
            "regions": (limits?.regions ?? []).sorted().joined(separator: ","),
            "categories": (limits?.categories ?? []).map(\.description).sorted().joined(separator: ","),
            "profile": limits?.profile.map { "\($0)" } ?? "",
        ]
    }
}
