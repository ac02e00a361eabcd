/// A report that its holder offers to another body after work began; the giver holds it until it is accepted (row 12a).
public struct PendingTransfer: Codable, Sendable, Equatable {
    public var to: Target
    public var ground: Wording
    /// Whose matter it is thought to be, where a host accepts for a body without an account (C.3); nil where it accepts itself.
    public var meant: Target?

    public init(to: Target, ground: Wording, meant: Target? = nil) {
        self.to = to
        self.ground = ground
        self.meant = meant
    }
}
