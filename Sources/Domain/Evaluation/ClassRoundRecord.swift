/// One round of the clock of the whole case.
struct ClassRoundRecord {
    struct End {
        var at: Instant
        var isDone: Bool
        /// What the reporter was promised, without and with extension.
        var due: Deadline
        var extendedDue: Deadline
        /// What the holder is measured by.
        var holderDue: Deadline
        var extendedHolderDue: Deadline
    }

    var holder: Holder?
    var end: End?
    /// Bodies that had the report when their own due passed, and have it no more.
    var missedBy: [(holder: Holder, due: Deadline)] = []
}
