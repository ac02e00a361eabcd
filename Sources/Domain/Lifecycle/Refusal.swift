/// Why the office's rules do not allow a move, in terms that a page can put into words.
public struct Refusal: Error, Codable, Sendable, Equatable {
    public enum Reason: String, Codable, Sendable, CaseIterable {
        /// The actor's role, seat or duty does not allow it; says nothing about the case.
        case notPermitted
        /// The report has moved on; the move is not possible from where it stands.
        case wrongState
        case missing
        case tooShort
        case tooLong
        case outOfRange
        case windowClosed
        case alreadyDone
        case requestPending
        case requestUnknown
        case samePerson
        case notSubstantive
        case needsFinding
        case contributionsOpen
        case lessPrivate
        case accusedBody
        /// A report that accuses somebody goes to whom examines, and to nobody else (F.1).
        case needsExaminer
        case noPolicy
        case conditionUnmet
        case dueAlreadyPassed
        /// So many identities were opened by this officer today that the rest of the day is closed to him.
        case dailyLimit
        /// A place in a ready text is still open.
        case templateUnfilled
        /// A ready text that nobody has changed.
        case templateUnchanged
    }

    public var reason: Reason
    /// The field that the person should look at, where there is one.
    public var field: String?
    public var limit: Int?
    /// What in the text stands in the way.
    public var words: String?

    public init(_ reason: Reason, field: String? = nil, limit: Int? = nil, words: String? = nil) {
        self.reason = reason
        self.field = field
        self.limit = limit
        self.words = words
    }
}
