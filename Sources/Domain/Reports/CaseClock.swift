/// A clock that runs, or ran, on one report: which duty, in which round, and who owes it.
public struct CaseClock: Codable, Sendable, Equatable {
    public var clock: Clock
    /// The round in which it started: 1 until the report is reopened.
    public var round: Int
    /// The body that owes it; nil where the national desk or the reporter does.
    public var bearer: Holder?

    public init(clock: Clock, round: Int, bearer: Holder?) {
        self.clock = clock
        self.round = round
        self.bearer = bearer
    }

    public var key: ClockKey { clock.key }
    /// Still owed, even where it is paused.
    public var isRunning: Bool { clock.finishedAt == nil }
}
