import DataAccess
public import Domain

extension Office {
    /// Gives a person another seat; one with the duty of Arbiter or IdentityCustodian once a second admin has approved it (C.1).
    public func giveSeat(_ officer: ID<Officer>, _ form: SeatForm, by actor: Actor) async throws -> OfficeOutcome<Seat> {
        let making = try await makingSeat(officer, form, by: actor)
        let wish = OfficeRequest.Wish.seat(officer, form)
        guard mayAlone(wish, actor) else {
            try await store.read { session in try Self.requireFree(form, of: officer, in: session) }
            return .asked(try await ask(wish, by: actor))
        }
        try await carryOut(making.act)
        return .done(making.id)
    }

    func makingSeat(_ officer: ID<Officer>, _ form: SeatForm, by actor: Actor) async throws -> (id: ID<Seat>, act: OfficeMaking) {
        let form = try await checked(form, by: actor)
        let (id, moment): (ID<Seat>, _) = (ids.next(), now())
        let line = act(.seatGiven, by: actor, about: form.agency, subject: "\(officer)", detail: form.detail)
        let making = OfficeMaking { session in
            try Self.requireFree(form, of: officer, in: session)
            try Self.requireProfile(form.limits, fits: form.role, in: session)
            try session.run(SeatSQL.insert(form, id: id, officer: officer, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
        return (id, making)
    }

    private static func requireFree(_ form: SeatForm, of officer: ID<Officer>, in session: any Session) throws {
        guard let entry = try Self.officer(officer, in: session), entry.endedAt == nil else { throw ServiceFault.notFound }
        if entry.seats.contains(where: form.isFor) { throw FormCheck.refuse("role", .taken) }
        if entry.seats.contains(where: form.checksHandling) { throw FormCheck.refuse("role", .checksHimself) }
    }

    /// Ends one seat; sessions that sat in it go on in another, or end with it.
    public func endSeat(_ id: ID<Seat>, by actor: Actor) async throws -> [HandOverWarning] {
        let moment = now()
        let logID = act(.seatEnded, by: actor, subject: "\(id)")
        defer { rules.forget() }
        return try await store.write { session in
            guard let row = try session.first(SeatSQL.byID(id)) else { throw ServiceFault.notFound }
            let seat = try SeatSQL.seat(row)
            guard maySeat(SeatForm(seat), by: actor) else { throw ServiceFault.notFound }
            try holdGuardians(session)
            try session.run(SeatSQL.end(id, at: moment))
            try requireGuardian(after: [seat], field: "seat", in: session)
            try session.run(OfficeLogSQL.insert(logID.about(seat.agency, officer: try row.id(SeatSQL.width), SeatForm(seat))))
            return try Self.warnings(after: [seat], in: session)
        }
    }

    /// A person leaves: his seats end, and go to the successor where one is named (duties do not: they need a decree of their own);
    /// his account and sessions end. Open reports stay with the units. Returns what the bodies now lack.
    public func handOver(_ officer: ID<Officer>, to successor: ID<Officer>?, by actor: Actor) async throws -> [HandOverWarning] {
        let moment = now()
        let line = act(
            .handedOver, by: actor, subject: "\(officer)", detail: ["successor": successor.map { "\($0)" } ?? ""])
        let (ids, office) = (ids, self)
        defer { rules.forget() }
        return try await store.write { session in
            guard let leaver = try Self.officer(officer, in: session), leaver.endedAt == nil,
                office.may(.manageUsers, by: actor)
                    || leaver.seats.contains(where: { office.may(.manageUsers, about: $0.agency, by: actor) })
            else { throw ServiceFault.notFound }
            // An account that also serves elsewhere is not one agency's to end.
            guard leaver.seats.allSatisfy({ office.maySeat(SeatForm($0), by: actor) }) else { throw ServiceFault.notPermitted }
            try office.holdGuardians(session)
            try session.run(SeatSQL.endAll(of: officer, at: moment))
            try session.run(DelegationSQL.endAll(of: officer, at: moment))
            if let successor {
                guard successor != officer, let heir = try Self.officer(successor, in: session), heir.endedAt == nil else {
                    throw FormCheck.refuse("successor", .unknown)
                }
                for seat in leaver.seats {
                    let form = SeatForm(role: seat.role, agency: seat.agency, unit: seat.unit, limits: seat.limits)
                    guard !heir.seats.contains(where: form.isFor) else { continue }
                    if heir.seats.contains(where: form.checksHandling) { throw FormCheck.refuse("successor", .checksHimself) }
                    try session.run(SeatSQL.insert(form, id: ids.next(), officer: successor, at: moment))
                }
            }
            try office.requireGuardian(after: leaver.seats, field: "successor", in: session)
            try session.run(OfficerSQL.end(officer, at: moment))
            try Self.endFactors(of: officer, at: moment, in: session)
            try session.run(SessionSQL.endAll(of: officer, at: moment))
            try session.run(OfficerKeySQL.useAll(of: officer, at: moment))
            try session.run(OfficeLogSQL.insert(line.about(leaver.seats.first?.agency)))
            return try Self.warnings(after: leaver.seats, in: session)
        }
    }

    /// Two who leave at once both write to the seats of all who run the installation, so that the second one counts after the first.
    func holdGuardians(_ session: any Session) throws {
        switch scope {
        case .nation: try session.run(SeatSQL.hold(.nationalAdmin, agency: nil))
        case .agency(let home): try session.run(SeatSQL.hold(.agencyAdmin, agency: home))
        }
    }

    /// Whoever runs the installation is never the last to leave: nobody could then let anyone in.
    func requireGuardian(after ended: [Seat], field: String, in session: any Session) throws {
        let left: Int?
        switch scope {
        case .nation:
            guard ended.contains(where: { $0.role == .nationalAdmin }) else { return }
            left = try session.first(SeatSQL.count(.nationalAdmin))?.int(0)
        case .agency(let home):
            guard ended.contains(where: { $0.role == .agencyAdmin && $0.agency == home }) else { return }
            left = try session.first(SeatSQL.count(.agencyAdmin, agency: home, unit: nil))?.int(0)
        }
        if (left ?? 0) == 0 { throw FormCheck.refuse(field, .missing) }
    }

    private static func warnings(after ended: [Seat], in session: any Session) throws -> [HandOverWarning] {
        var warnings: [HandOverWarning] = []
        for seat in ended {
            guard let agency = seat.agency, seat.role == .liaisonOfficer || seat.role == .agencyAdmin else { continue }
            let left = try session.first(SeatSQL.count(seat.role, agency: agency, unit: seat.unit))?.int(0) ?? 0
            guard left == 0 else { continue }
            warnings.append(
                seat.role == .agencyAdmin ? .noAgencyAdmin(agency) : .noLiaisonOfficer(Holder(agency: agency, unit: seat.unit)))
        }
        return warnings
    }
}

/// What a body lacks after someone has left, to be told to who let him go (C.2, roster).
public enum HandOverWarning: Sendable, Equatable {
    /// Reports stay with this unit, and nobody there answers them.
    case noLiaisonOfficer(Holder)
    case noAgencyAdmin(ID<Agency>)
}

extension OfficeLogEntry {
    /// The same line, of an agency that was not known when it was begun.
    func about(_ agency: ID<Agency>?, officer subject: ID<Officer>? = nil, _ seat: SeatForm? = nil) -> OfficeLogEntry {
        OfficeLogEntry(
            id: id, at: at, officer: officer, officerName: nil, agency: agency, act: act,
            subject: subject.map { "\($0)" } ?? self.subject, detail: seat?.detail ?? detail)
    }
}
