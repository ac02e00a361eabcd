/// A report that its holder offers to another body after work began; the giver holds it until it is accepted (row 12a).
public struct PendingTransfer: Codable, Sendable, Equatable {
    public var to: Target
    public var ground: Wording

    public init(to: Target, ground: Wording) {
        self.to = to
        self.ground = ground
    }
}
