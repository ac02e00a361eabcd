public import Domain

/// A profile as it is written down: its name, whose seats may have it, what it takes away.
public struct RoleProfileForm: Sendable, Equatable {
    public var name: String
    public var role: Role
    public var withheld: Set<Action>

    public init(name: String, role: Role, withheld: Set<Action>) {
        self.name = name
        self.role = role
        self.withheld = withheld
    }

    /// For the log.
    var detail: [String: String] {
        [
            "name": name, "role": role.rawValue,
            "withheld": Action.allCases.filter(withheld.contains).map(\.rawValue).joined(separator: ","),
        ]
    }

    func profile(_ id: ID<RoleProfile>) -> RoleProfile {
        RoleProfile(id: id, name: name, role: role, withheld: withheld)
    }
}
