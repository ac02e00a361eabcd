import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// A role with fewer acts, which seats of that role may be given from now on.
    public func addRoleProfile(_ form: RoleProfileForm, by actor: Actor) async throws -> ID<RoleProfile> {
        try require(.managePolicy, by: actor)
        let (id, form): (ID<RoleProfile>, _) = (ids.next(), try checked(form))
        let log = act(.roleProfileAdded, by: actor, subject: "\(id)", detail: form.detail)
        try await store.write { session in
            try Self.requireFreeName(form, except: nil, in: session)
            try session.run(RoleProfileSQL.insert(form.profile(id)))
            try session.run(OfficeLogSQL.insert(log))
        }
        rules.forget()
        return id
    }

    /// Renames a profile or changes what it takes away: at once, for every seat that has it. One alone gives nothing back to a seat that
    /// takes two people to give.
    public func editRoleProfile(_ id: ID<RoleProfile>, _ form: RoleProfileForm, by actor: Actor) async throws {
        try require(.managePolicy, by: actor)
        let checked = try checked(form)
        let log = act(.roleProfileEdited, by: actor, subject: "\(id)", detail: checked.detail)
        defer { rules.forget() }
        try await store.write { session in
            guard let row = try session.first(RoleProfileSQL.byID(id)) else { throw ServiceFault.notFound }
            let before = try RoleProfileSQL.profile(row)
            guard before.role == form.role else { throw FormCheck.refuse("role", .outOfRange) }
            try Self.requireFreeName(checked, except: id, in: session)
            if !before.withheld.isSubset(of: checked.withheld) {
                for row in try session.rows(RoleProfileSQL.seats(id)) where try row.isNull(SeatSQL.width + 1) {
                    let (seat, officer) = (try SeatSQL.seat(row), try row.id(SeatSQL.width, of: Officer.self))
                    if officer == actor.officer { throw FormCheck.refuse("withheld", .ownSeat) }
                    guard mayAlone(.seat(officer, SeatForm(seat)), actor) else { throw FormCheck.refuse("withheld", .givenByTwo) }
                }
            }
            try session.run(RoleProfileSQL.update(checked.profile(id)))
            try session.run(OfficeLogSQL.insert(log))
        }
    }

    /// Takes a profile away that no seat has or had: a seat is never widened because a line of a list went.
    public func removeRoleProfile(_ id: ID<RoleProfile>, by actor: Actor) async throws {
        try require(.managePolicy, by: actor)
        let log = act(.roleProfileRemoved, by: actor, subject: "\(id)")
        defer { rules.forget() }
        try await store.write { session in
            guard try session.first(RoleProfileSQL.seats(id)) == nil else { throw FormCheck.refuse("profile", .inUse) }
            guard try session.run(RoleProfileSQL.delete(id)) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(log))
        }
    }

    private func checked(_ form: RoleProfileForm) throws -> RoleProfileForm {
        var (form, check) = (form, FormCheck())
        form.name = check.line("name", form.name, limit: TextLimits.name)
        check.require(form.role.seatPlace != nil, "role", .unknown)
        check.require(!form.withheld.isEmpty, "withheld", .missing)
        check.require(form.withheld.isSubset(of: Permissions.withholdable(form.role, office: scope)), "withheld", .outOfRange)
        try check.pass()
        return form
    }

    private static func requireFreeName(_ form: RoleProfileForm, except id: ID<RoleProfile>?, in session: any Session) throws {
        let others = try session.rows(RoleProfileSQL.all).map(RoleProfileSQL.profile).filter { $0.id != id }
        if others.contains(where: { $0.role == form.role && $0.name == form.name }) { throw FormCheck.refuse("name", .taken) }
    }
}
