/// A reclassification of a report while its class clock ran (G.2.8).
public struct ClassChange: Hashable, Sendable, Codable {
    public let at: Instant
    public let from: ClockKey
    /// Days of the clock before the change.
    public let oldAmount: Int
    /// Working days that a shorter class leaves to react.
    public let minimum: Int
    /// A longer class came without the right to lengthen: the old due stays, and monitoring prints such a report apart.
    public let keepsOldDue: Bool
}
