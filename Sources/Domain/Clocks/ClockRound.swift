/// One run of a clock from its start or a reopening to its finish (G.2.7). A missed round stays missed.
public struct ClockRound: Hashable, Sendable, Codable {
    public let openedAt: Instant
    /// Working days that a reopening gives at least; 0 for the first round.
    public let minimum: Int
    /// Nil while the round runs. For a class clock: the time of the answer that was later confirmed, lapsed or verified.
    public internal(set) var finishedAt: Instant?

    public init(openedAt: Instant, minimum: Int = 0, finishedAt: Instant? = nil) {
        self.openedAt = openedAt
        self.minimum = min(max(minimum, 0), Clock.longest)
        self.finishedAt = finishedAt
    }
}
