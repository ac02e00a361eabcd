/// The first thing that is wrong with a transparency log, for whoever checks it.
public enum LogFinding: Error, Sendable, Equatable {
    /// What is wrong with an entry.
    public enum EntryFault: String, Sendable {
        /// No event stands behind it.
        case missing
        /// What is recorded today is not what was entered.
        case altered
    }

    case entry(Int64, subject: String?, EntryFault)
    /// A row of the tree does not follow from the entries; the entries below it.
    case tree(ClosedRange<Int64>)
    /// Recorded as entered beyond the end of the log.
    case beyondEnd(count: Int)
    /// A head is out of order: its number.
    case order(Int64)
    /// A head's signature does not hold, or is another key's than was asked for.
    case signature(Int64)
    /// The entries do not lead to a head's root; it lies among those since the head before.
    case root(head: Int64, entries: Range<Int64>)
    /// The log is shorter than a head says.
    case shorter(than: Int64, size: Int64)
    /// A head that was kept elsewhere is none of this log.
    case otherHead(size: Int64)
    /// What was answered is not what was asked for.
    case answer(String)
}
