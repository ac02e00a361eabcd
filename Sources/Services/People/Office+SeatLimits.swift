import DataAccess
public import Domain

extension Office {
    /// Limits one seat to places, to categories and by a profile, or frees it where none are named. It counts from the next page on. Who runs the
    /// installation is never limited as its last one, nobody limits himself, and a seat that two people gave is not widened by one.
    public func limitSeat(_ id: ID<Seat>, to limits: SeatLimits?, by actor: Actor) async throws {
        let limits = try await checked(limits)
        let line = act(.seatLimited, by: actor, subject: "\(id)")
        defer { rules.forget() }
        try await store.write { session in
            guard let row = try session.first(SeatSQL.byID(id)) else { throw ServiceFault.notFound }
            let seat = try SeatSQL.seat(row)
            let officer = try row.id(SeatSQL.width, of: Officer.self)
            var form = SeatForm(seat)
            guard maySeat(form, by: actor) else { throw ServiceFault.notFound }
            try Self.requireProfile(limits, fits: seat.role, in: session)
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

    /// Places, categories and the profile that exist, this one with what it takes away now; or the field that names one that does not.
    func checked(_ limits: SeatLimits?) async throws -> SeatLimits? {
        guard let limits else { return nil }
        var check = FormCheck()
        let rules = try await rules.current()
        let profile = limits.profile.flatMap(rules.roleProfile)
        check.require(limits.regions.allSatisfy { RegionCode($0).flatMap(regions.find) != nil }, "regions", .unknown)
        check.require(limits.categories.allSatisfy { rules.categories.entry($0) != nil }, "categories", .unknown)
        check.require(limits.profile == nil || profile != nil, "profile", .unknown)
        try check.pass()
        return SeatLimits(
            regions: limits.regions, categories: limits.categories, profile: profile?.id, withheld: profile?.withheld ?? [])
    }

    /// A profile takes from its own role only, and may have gone since the form was read.
    static func requireProfile(_ limits: SeatLimits?, fits role: Role, in session: any Session) throws {
        guard let id = limits?.profile else { return }
        guard let row = try session.first(RoleProfileSQL.byID(id)) else { throw FormCheck.refuse("profile", .unknown) }
        if try RoleProfileSQL.profile(row).role != role { throw FormCheck.refuse("profile", .otherRole) }
    }
}
