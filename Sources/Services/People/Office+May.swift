public import Domain

extension Office {
    /// Whether someone may do this about an agency, or about the whole office where none is named: for menus, and before every act
    /// of administration. In an agency's own installation the office is that agency (C.1). The operator at the command line may all.
    public func may(_ action: Action, about agency: ID<Agency>? = nil, by actor: Actor) -> Bool {
        if actor.kind == .system { return true }
        var standing = Standing(holderAgency: agency)
        if agency == nil, case .agency(let home) = scope { standing.holderAgency = home }
        return Permissions.allows(action, actor: actor, on: standing, office: scope)
    }

    func require(_ action: Action, about agency: ID<Agency>? = nil, by actor: Actor) throws {
        guard may(action, about: agency, by: actor) else { throw ServiceFault.notPermitted }
    }
}
