public import Sealing

/// What a check of the whole log went through when nothing was wrong.
public struct LogSummary: Sendable, Equatable {
    public var entries: Int64 = 0
    public var heads = 0
    /// Entries that nobody can open any more, because their seed was erased.
    public var erased = 0
    /// Events that are in no entry yet.
    public var waiting = 0
    public var latest: LogHead?
}
