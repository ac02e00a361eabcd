public import Domain

/// What another row of the policy book would have meant for past reports. Nothing of it is stored.
public struct PolicyRehearsal: Sendable {
    /// One date as it was and as it would have been.
    public struct Line: Sendable {
        public var code: TrackingCode
        /// Whose date it is: a window of the reporter, or a letter to him.
        public var isReporters: Bool
        /// The body that owes it; nil where the national desk or the reporter does.
        public var bearer: Holder?
        /// Nil where there was no letter.
        public var before: CivilDate?
        /// Nil where there would have been no letter.
        public var after: CivilDate?
        public var finishedAt: Instant?
    }

    /// How many reports were read, and how many duties or windows the row had a say in.
    public var read = 0
    public var clocks = 0
    /// How many of these were late, or are; of a reminder: how many letters there were, or will be.
    public var before = 0
    /// The same with the row that is tried.
    public var after = 0
    public var lines: [Line] = []
}
