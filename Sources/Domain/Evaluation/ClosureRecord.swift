/// An ending of a report, with whether it held.
struct ClosureRecord {
    var kind: ClosureKind
    var at: Instant
    var body: Holder?
    /// Place of the window to reopen among the report's clocks; nil for a merge, which has none.
    var window: Int?
    var reopenedAt: Instant?
    var reopenedBy: ReopenedBy?
    var recurredAt: Instant?
    var isRated = false
}
