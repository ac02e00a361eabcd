import DataAccess
public import Domain

extension Office {
    /// Limits one seat to places and categories, or frees it where none are named. It counts from the next page on. Who runs the
    /// installation is never limited as its last one, nobody limits himself, and a seat that two people gave is not widened by one.
    public func limitSeat(_ id: ID<Seat>, to limits: SeatLimits?, by actor: Actor) async throws {
        try await requireLimits(limits)
        let line = act(.seatLimited, by: actor, subject: "\(id)")
        defer { rules.forget() }
        try await store.write { session in
            guard let row = try session.first(SeatSQL.byID(id)) else { throw ServiceFault.notFound }
            let seat = try SeatSQL.seat(row)
            let officer = try row.id(SeatSQL.width, of: Officer.self)
            var form = SeatForm(seat)
            guard maySeat(form, by: actor) else { throw ServiceFault.notFound }
            if officer == actor.officer { throw FormCheck.refuse("seat", .ownSeat) }
            let isNarrower = limits.map { $0.isWithin(seat.limits) } ?? (seat.limits == nil)
            guard isNarrower || mayAlone(.seat(officer, form), actor) else { throw FormCheck.refuse("seat", .givenByTwo) }
            try holdGuardians(session)
            form.limits = limits
            guard try session.run(SeatSQL.limit(id, to: limits)) == 1 else { throw ServiceFault.notFound }
            try requireGuardian(after: [seat], field: "seat", in: session)
            try session.run(OfficeLogSQL.insert(line.about(seat.agency, officer: officer, form)))
        }
    }

    /// Places and categories that exist, or the field that names one that does not.
    func requireLimits(_ limits: SeatLimits?) async throws {
        guard let limits else { return }
        var check = FormCheck()
        let categories = try await rules.current().categories
        check.require(limits.regions.allSatisfy { RegionCode($0).flatMap(regions.find) != nil }, "regions", .unknown)
        check.require(limits.categories.allSatisfy { categories.entry($0) != nil }, "categories", .unknown)
        try check.pass()
    }
}
