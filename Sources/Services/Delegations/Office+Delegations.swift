import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Longest absence for which somebody stands in at once, in calendar days.
    static let longestDelegation = 366

    /// Who of the actor's body may be away or stand in, by name; for the national desk its own people.
    public func delegationPeople(for actor: Actor) async throws -> [SeatedOfficer] {
        let directory = try await rules.current().directory
        let body = Self.delegationBody(of: actor)
        return try await store.read { session in
            try session.rows(DelegationSQL.people(of: body)).map { row in
                SeatedOfficer(
                    officer: try row.id(SeatSQL.width), name: try row.text(SeatSQL.width + 1), seat: try SeatSQL.seat(row))
            }.filter { directory.isInForce($0.seat) && $0.seat.role.mayBeDelegated }
        }
    }

    /// The seats for which the actor may name somebody: his own, and for who keeps the people of the body all of them.
    public func delegableSeats(among people: [SeatedOfficer], by actor: Actor) -> [SeatedOfficer] {
        guard actor.standsFor == nil else { return [] }
        return people.filter { person in
            person.officer == actor.officer || maySeat(SeatForm(role: person.seat.role, agency: person.seat.agency), by: actor)
        }
    }

    /// What runs in the actor's body or is still to come.
    public func delegations(for actor: Actor) async throws -> [Delegation] {
        let (body, moment) = (Self.delegationBody(of: actor), now())
        return try await store.read { session in
            try session.rows(DelegationSQL.list(of: body, at: moment)).map { try DelegationSQL.delegation($0, at: moment) }
        }
    }

    /// Whether the actor may end it: who is away, and who could have named the delegate.
    public func mayEnd(_ delegation: Delegation, by actor: Actor) -> Bool {
        actor.standsFor == nil
            && (delegation.absent == actor.officer
                || maySeat(SeatForm(role: delegation.seat.role, agency: delegation.seat.agency), by: actor))
    }

    /// Names who sits in a seat while its owner is away. It begins and ends by its dates; nothing else has to be done.
    public func delegate(_ form: DelegationForm, by actor: Actor) async throws {
        let people = try await delegationPeople(for: actor)
        var check = FormCheck()
        let reason = check.line("reason", form.reason, limit: TextLimits.name)
        let seat = delegableSeats(among: people, by: actor).first { $0.seat.id == form.seat }
        check.require(seat != nil, "seat", form.seat == nil ? .missing : .unknown)
        let theirs = people.filter { $0.officer == form.delegate }
        check.require(!theirs.isEmpty, "delegate", form.delegate == nil ? .missing : .unknown)
        let zone = try await zone(of: seat?.seat.agency)
        let today = zone.date(of: now())
        if let from = form.from { check.require(from >= today, "from", .outOfRange) } else { check.add("from", .missing) }
        if let to = form.to {
            let first = form.from ?? today
            check.require(to >= first && to.days(since: first) <= Self.longestDelegation, "to", .outOfRange)
        } else {
            check.add("to", .missing)
        }
        if let seat, let delegate = form.delegate, !theirs.isEmpty {
            if delegate == seat.officer {
                check.add("delegate", .circular)
            } else if theirs.contains(where: { SeatForm(role: seat.seat.role, agency: seat.seat.agency).checksHandling(of: $0.seat) }) {
                check.add("delegate", .checksHimself)
            } else if !theirs.contains(where: { seat.seat.role.mayBeTaken(by: $0.seat.role) }) {
                check.add("delegate", .reserved)
            }
        }
        try check.pass()
        guard let seat, let delegate = form.delegate, let from = form.from, let to = form.to else { throw ServiceFault.notFound }
        let moments = zone.startOfDay(from)..<zone.startOfDay(to.adding(days: 1))
        let (id, moment): (ID<Delegation>, _) = (ids.next(), now())
        let line = act(
            .delegationMade, by: actor, about: seat.seat.agency, subject: "\(seat.officer)",
            detail: ["delegate": "\(delegate)", "from": "\(from)", "to": "\(to)"])
        try await store.write { session in
            for row in try session.rows(
                DelegationSQL.overlapping([seat.officer, delegate], from: moments.lowerBound, to: moments.upperBound))
            {
                if try row.id(0, of: Seat.self) == seat.seat.id { throw FormCheck.refuse("from", .taken) }
                // Nobody stands in who is away himself, or for whom somebody does who is to stand in.
                if try row.id(1, of: Officer.self) == delegate { throw FormCheck.refuse("delegate", .circular) }
                if try row.id(2, of: Officer.self) == seat.officer { throw FormCheck.refuse("seat", .circular) }
            }
            try session.run(
                DelegationSQL.insert(
                    id, seat: seat.seat, absent: seat.officer, delegate: delegate, days: from...to, moments: moments, reason: reason,
                    by: actor.officer, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// Its owner is back before the day.
    public func endDelegation(_ id: ID<Delegation>, by actor: Actor) async throws {
        guard let delegation = try await delegations(for: actor).first(where: { $0.id == id }) else { throw ServiceFault.notFound }
        guard mayEnd(delegation, by: actor) else { throw ServiceFault.notPermitted }
        let moment = now()
        let line = act(.delegationEnded, by: actor, about: delegation.seat.agency, subject: "\(delegation.absent)")
        try await store.write { session in
            guard try session.run(DelegationSQL.end(id, at: moment)) == 1 else { return }
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// The seats in which he sits for others now, without their duties: those are given by decree to a named person.
    static func delegatedSeats(of officer: ID<Officer>, at moment: Instant, in session: any Session) throws -> [Seat] {
        try session.rows(DelegationSQL.seats(of: officer, at: moment)).map { row in
            let standIn = StandIn(
                absent: try row.id(SeatSQL.width), name: try row.text(SeatSQL.width + 1),
                lastDay: CivilDate(daysSinceEpoch: try row.int(SeatSQL.width + 2)))
            return try SeatSQL.seat(row).lent(standIn)
        }
    }

    private func zone(of agency: ID<Agency>?) async throws -> ClockZone {
        let directory = try await rules.current().directory
        return agency.flatMap { directory.agencyEver($0)?.zone } ?? .wib
    }

    private static func delegationBody(of actor: Actor) -> ID<Agency>? { actor.role == .nationalAdmin ? nil : actor.agency }
}

extension Role {
    /// Somebody else may sit there for a while.
    var mayBeDelegated: Bool {
        switch self {
        case .unitOperator, .liaisonOfficer, .agencyAdmin, .supervisor, .leader, .internalAuditor, .nationalAdmin: true
        case .reporter, .assistant, .ombudsman, .nationalPartner, .integrator: false
        }
    }

    /// Who in a seat of the other role does the same kind of work, and so may stand in.
    func mayBeTaken(by other: Role) -> Bool {
        switch self {
        case .supervisor, .leader: [.supervisor, .leader, .agencyAdmin].contains(other)
        case .internalAuditor, .nationalAdmin: other == self
        default: handles && other.handles
        }
    }
}
