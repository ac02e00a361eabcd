/// A part of the answer that the holder asked of another unit; one joint answer goes out (row 18).
public struct Contribution: Codable, Sendable, Equatable {
    /// What a body says that finds the question is not its own: who it thinks is, and why. The report stays where it is.
    public struct Decline: Codable, Sendable, Equatable {
        public var proposed: Holder
        public var ground: Wording
    }

    public var id: ID<Contribution>
    public var from: Target
    /// Nil where the body owes the whole answer: it has no account, and its host holds the report and answers with what it says (C.3).
    public var question: Wording?
    public var answer: Wording?
    /// Nil unless the body has declined.
    public var declined: Decline?

    public init(id: ID<Contribution>, from: Target, question: Wording?, answer: Wording? = nil) {
        self.id = id
        self.from = from
        self.question = question
        self.answer = answer
    }

    /// The matter is the body's own, and another holds the report for it.
    public var isWhole: Bool { question == nil }

    public var isOpen: Bool { answer == nil && declined == nil }
}
