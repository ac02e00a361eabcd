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
    /// What a profile may take from a role, in the order of the matrix: acts that some rule asks for. Reading stays, for a seat without it is none; so do the two acts
    /// that protect a person, more secrecy and another way for an accusation; and running the office, which is closed to every seat that
    /// has less than its role.
    public static func withholdable(_ role: Role, office: OfficeScope) -> [Action] {
        Action.allCases.filter { action in
            inUse.contains(action) && !keptByAll.contains(action) && grant(for: action, of: role, office: office) != nil
        }
    }

    /// Acts of the matrix that the program does not do yet take nothing away.
    private static let inUse: Set<Action> = {
        let moves = MoveTable.rules.flatMap(\.actors).compactMap { actor in
            if case .officer(let action) = actor { action } else { nil }
        }
        let identity: [Action] = [.seeOpenIdentity, .seeSecretIdentity, .askReveal, .breakGlass]
        return Set(moves + SecondYesAct.allCases.compactMap(\.action) + identity + [.redact])
    }()

    private static let keptByAll: Set<Action> = [.readText, .readSecretText, .raiseSecrecy, .routeConflict]
}
