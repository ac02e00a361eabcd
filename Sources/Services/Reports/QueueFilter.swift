public import Domain

/// Which part of the office's work an officer wants to see.
public struct QueueFilter: Sendable, Equatable {
    public enum View: String, Sendable, CaseIterable {
        /// What waits for this officer's desk, by time left.
        case open
        /// What is past its date.
        case late
        /// What is checked after the others: more than one network is expected to send, or faster than people write. Nobody has taken
        /// it up yet.
        case slow
        /// What waits for a second person's yes.
        case awaitingYes
        /// What this body is asked for on reports that lie on another one's desk: a transfer, its part of an answer, a copy to know.
        case invited
        /// What waits for the reporter.
        case waiting
        case finished
        case all
    }

    public var view: View
    public var state: ReportState?
    public var category: ID<Category>?
    public var agency: ID<Agency>?
    public var unit: ID<WorkUnit>?
    public var words: String
    /// Only what bears this label of the officer's circle.
    public var label: CaseLabel?
    /// Only what is in the officer's own hands.
    public var isMine: Bool

    public init(
        view: View = .open, state: ReportState? = nil, category: ID<Category>? = nil, agency: ID<Agency>? = nil,
        unit: ID<WorkUnit>? = nil, words: String = "", label: CaseLabel? = nil, isMine: Bool = false
    ) {
        self.view = view
        self.state = state
        self.category = category
        self.agency = agency
        self.unit = unit
        self.words = words
        self.label = label
        self.isMine = isMine
    }

    /// Ordered by what is due first; the other views by what came last.
    var isByTimeLeft: Bool { [.open, .late, .slow].contains(view) && words.isEmpty }
}

/// One line of the queue.
public struct QueueRow: Sendable {
    public let id: ID<Report>
    public let code: TrackingCode
    public let version: Int64
    /// Without what tells who an anonymous reporter is, where the reader may not know (E.3).
    public internal(set) var title: String
    public let state: ReportState
    public let closure: ClosureKind?
    public let reportClass: ReportClass
    public let citizenType: CitizenType
    public let mode: Mode
    public let category: ID<Category>?
    public let holder: Holder?
    public let regionCode: String?
    public let submittedAt: Instant
    /// The nearest date that the office owes; nil where nothing is owed now.
    public let dueAt: Instant?
    public let hasRequest: Bool
    /// Why it is checked after the others; nil where it is not.
    public let slowReason: SlowReason?
}

/// A page of the queue; `next` is nil on the last one.
public struct QueuePage: Sendable {
    public let rows: [QueueRow]
    public let next: ListCursor?
    /// What the officer's circle has noted on them; nothing for a line without a mark.
    public let marks: [ID<Report>: DeskMarks]
}

/// The place in a list behind the last row shown: stable while rows come and go.
public struct ListCursor: Sendable, Equatable, LosslessStringConvertible {
    public let key: Int64
    public let id: Int64

    public init(key: Int64, id: Int64) {
        self.key = key
        self.id = id
    }

    public init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let key = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
        self.init(key: key, id: id)
    }

    public var description: String { "\(key).\(id)" }
}
