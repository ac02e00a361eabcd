public import Domain

/// What another period would have meant for the clocks of past reports. Nothing of it is stored.
public struct PolicyRehearsal: Sendable {
    /// One clock with its date as it was and as it would have been.
    public struct Line: Sendable {
        public var code: TrackingCode
        public var before: Deadline
        public var after: Deadline
        public var finishedAt: Instant?
    }

    /// How many reports were read, and how many clocks of this kind they had.
    public var read = 0
    public var clocks = 0
    /// How many of these were late, or are; and how many would have been.
    public var lateBefore = 0
    public var lateAfter = 0
    public var lines: [Line] = []
}
