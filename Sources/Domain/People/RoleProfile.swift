/// A role with less than the matrix gives it, under a name of the installation's own: an agency admin who only verifies, a liaison officer
/// who meets no identity. It takes away and never adds: what the law gives to one role no setting gives to another.
public struct RoleProfile: Hashable, Sendable {
    public let id: ID<RoleProfile>
    public let name: String
    /// Whose seats may have it.
    public let role: Role
    /// What whoever has such a seat may not do.
    public let withheld: Set<Action>

    public init(id: ID<RoleProfile>, name: String, role: Role, withheld: Set<Action>) {
        self.id = id
        self.name = name
        self.role = role
        self.withheld = withheld
    }
}

extension Permissions {
    /// What a profile may take from a role, in the order of the matrix. Reading stays, for a seat without it is none; so do the two acts
    /// that protect a person, more secrecy and another way for an accusation; and running the office, which is closed to every seat that
    /// has less than its role.
    public static func withholdable(_ role: Role, office: OfficeScope) -> [Action] {
        Action.allCases.filter { action in
            !keptByAll.contains(action) && !runsTheOffice.contains(action) && grant(for: action, of: role, office: office) != nil
        }
    }

    private static let keptByAll: Set<Action> = [.readText, .readSecretText, .raiseSecrecy, .routeConflict]
}
