/// Why working-day clocks stand still (G.2.4). A bounce, a transfer, an arbitration or a referral pauses nothing.
public enum PauseCause: String, CaseIterable, Sendable, Codable {
    /// The only cause with a limit: `pause.max` calendar days over all holders of the report.
    case awaitingReporter
    case answered
    case archived
    case closed
    case merged
}

/// A time in which working-day clocks stood still: the day of `from` counts, the day of `to` does not (G.2.4).
public struct ClockPause: Hashable, Sendable, Codable {
    public let cause: PauseCause
    public let from: Instant
    /// Nil while the pause lasts.
    public internal(set) var to: Instant?

    /// An end before the beginning is held at the beginning.
    public init(cause: PauseCause, from: Instant, to: Instant? = nil) {
        self.cause = cause
        self.from = from
        self.to = to.map { max($0, from) }
    }
}
