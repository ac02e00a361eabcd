extension Permissions {
    /// Whether a seat of this role ever meets the identity of a reporter, if only for one visit or by asking (D, E.3): then no computer is
    /// remembered for it.
    public static func meetsIdentity(_ role: Role) -> Bool {
        [Action.seeOpenIdentity, .seeSecretIdentity, .askReveal, .breakGlass].contains { grant(for: $0, of: role) != nil }
    }
}
