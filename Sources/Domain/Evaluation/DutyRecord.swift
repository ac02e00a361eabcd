/// A duty with a due date as a history shows it: who owed it, and how it ended.
struct DutyRecord {
    /// How a duty ended; the due date as it stood then, because pauses that came later do not move it.
    struct End {
        var at: Instant
        /// False where it fell away: the report left, or ended without the act.
        var isDone: Bool
        var due: Deadline
    }

    /// Its place among the clocks of the report.
    var clock: Int
    var bearer: Holder?
    var end: End?

    /// How it counts; nil for one that fell away while there was time. One that was missed before it fell away stays missed.
    static func outcome(_ end: End?, openDue: Deadline, asOf: Instant) -> DutyOutcome? {
        guard let end else { return asOf < openDue.instant ? .notYetDue : .overdue }
        if end.isDone { return end.due.isMet(doneAt: end.at) ? .onTime : .late }
        return end.due.isMet(doneAt: end.at) ? nil : .late
    }
}
