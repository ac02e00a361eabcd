import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// What waits for a second national admin, oldest first; in an agency's own installation for a second of its admins (C.1).
    public func officeRequests(
        after: ID<OfficeRequest>? = nil, limit: Int = 50, by actor: Actor
    ) async throws -> Listing<OfficeRequest, OfficeRequest> {
        try require(.managePolicy, by: actor)
        let query = OfficeRequestSQL.open(after: after, limit: Listing<OfficeRequest, OfficeRequest>.bounded(limit) + 1)
        let entries = try await store.read { session in try session.rows(query).map(OfficeRequestSQL.entry) }
        return Listing(entries, limit: limit, id: \.id)
    }

    /// One that waits. `ServiceFault.notFound` for an unknown one and for one that is answered.
    public func officeRequest(_ id: ID<OfficeRequest>, by actor: Actor) async throws -> OfficeRequest {
        try require(.managePolicy, by: actor)
        let found = try await store.read { session in try session.first(OfficeRequestSQL.open(id)).map(OfficeRequestSQL.entry) }
        guard let found else { throw ServiceFault.notFound }
        return found
    }

    /// The second yes: what was asked for is done in the same transaction. Never by who asked (`Refusal.samePerson`), nor by the person
    /// who would get the seat. What is no longer possible is refused as it would be if it were asked for now, and the request stays.
    public func approveOfficeRequest(_ id: ID<OfficeRequest>, by actor: Actor) async throws {
        let (request, second) = try await answerable(id, by: actor)
        let making: OfficeMaking =
            switch request.wish {
            case .agency(let form): try await makingAgency(form, by: actor).act
            case .seat(let officer, let form): try await makingSeat(officer, form, by: actor).act
            case .invitation(let invitation): try await makingInvitation(invitation, by: actor).act
            case .unit(let form, let agency): try await makingUnit(form, in: agency, by: actor).act
            case .unitChange(let unit, let form): try await makingUnitChange(unit, form, by: actor).act
            }
        let line = act(
            .requestApproved, by: actor, subject: "\(id)", detail: request.wish.detail.merging(["askedBy": request.askedByName]) { $1 })
        let moment = now()
        try await carryOut(
            OfficeMaking { session in
                let answer = OfficeRequestSQL.answer(id, "approved", reason: nil, by: second, at: moment)
                guard try session.run(answer) == 1 else { throw ServiceFault.notFound }
                try making.run(session)
                try session.run(OfficeLogSQL.insert(line))
            })
    }

    /// The second person says no, with a reason that the log keeps. Nothing is done.
    public func returnOfficeRequest(_ id: ID<OfficeRequest>, reason: String, by actor: Actor) async throws {
        let (request, second) = try await answerable(id, by: actor)
        var check = FormCheck()
        let reason = check.line("reason", reason, limit: TextLimits.name)
        try check.pass()
        let line = act(
            .requestReturned, by: actor, subject: "\(id)",
            detail: request.wish.detail.merging(["askedBy": request.askedByName, "reason": reason]) { $1 })
        let moment = now()
        try await store.write { session in
            let answer = OfficeRequestSQL.answer(id, "returned", reason: reason, by: second, at: moment)
            guard try session.run(answer) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    private func answerable(_ id: ID<OfficeRequest>, by actor: Actor) async throws -> (OfficeRequest, ID<Officer>) {
        let request = try await officeRequest(id, by: actor)
        guard let second = actor.officer else { throw ServiceFault.notPermitted }
        if second == request.askedBy { throw Refusal(.samePerson) }
        if case .seat(second, _) = request.wish { throw Refusal(.samePerson) }
        return (request, second)
    }

    /// Whether one person may do it at once. The operator of the machine stands outside the rule of two people: he is logged.
    func mayAlone(_ wish: OfficeRequest.Wish, _ actor: Actor) -> Bool {
        if actor.kind == .system { return true }
        return switch wish {
        case .agency, .unitChange: false
        case .unit(let form, _): form.duty != .inspectorate
        case .seat(_, let form): !form.needsTwoPeople
        case .invitation(let invitation): !invitation.seat.needsTwoPeople
        }
    }

    /// Puts the wish down for another person to answer.
    func ask(_ wish: OfficeRequest.Wish, by actor: Actor) async throws -> ID<OfficeRequest> {
        guard let author = actor.officer else { throw ServiceFault.notPermitted }
        let (id, moment): (ID<OfficeRequest>, _) = (ids.next(), now())
        let stored = try StoredJSON.encode(wish)
        let line = act(.requestMade, by: actor, subject: "\(id)", detail: wish.detail)
        let person: ID<Officer>? = if case .seat(let officer, _) = wish { officer } else { nil }
        try await store.write { session in
            try session.run(OfficeRequestSQL.insert(id, wish: stored, about: person, by: author, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
        return id
    }

    /// Runs it in one transaction, and says which field is wrong where the store found something taken.
    func carryOut(_ making: OfficeMaking) async throws {
        do {
            try await store.write { session in try making.run(session) }
        } catch StoreFault.unique("agencies_slug_key") {
            throw FormCheck.refuse("slug", .taken)
        } catch StoreFault.unique("officers_email_key") {
            throw FormCheck.refuse("email", .taken)
        }
        rules.forget()
    }
}

/// An act of administration that has been checked and only needs to be written.
struct OfficeMaking: Sendable {
    let run: @Sendable (any Session) throws -> Void
}

extension SeatForm {
    /// Arbiter and IdentityCustodian are named by two national admins (C.1).
    var needsTwoPeople: Bool { !duties.isDisjoint(with: [.arbiter, .identityCustodian]) }
}

extension OfficeRequest.Wish {
    /// For the log.
    fileprivate var detail: [String: String] {
        switch self {
        case .agency(let form): ["name": form.name, "kind": form.kind.rawValue]
        case .seat(let officer, let form): form.detail.merging(["officer": "\(officer)"]) { $1 }
        case .invitation(let invitation): invitation.seat.detail.merging(["email": invitation.email]) { $1 }
        case .unit(let form, let agency): form.detail.merging(["agency": "\(agency)"]) { $1 }
        case .unitChange(let unit, let form): form.detail.merging(["unit": "\(unit)"]) { $1 }
        }
    }
}
