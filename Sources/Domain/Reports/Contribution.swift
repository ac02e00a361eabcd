/// A part of the answer that the holder asked of another unit; one joint answer goes out (row 18).
public struct Contribution: Codable, Sendable, Equatable {
    /// What a body says that finds the question is not its own: who it thinks is, and why. The report stays where it is.
    public struct Decline: Codable, Sendable, Equatable {
        public var proposed: Holder
        public var ground: Wording
    }

    public var id: ID<Contribution>
    public var from: Target
    public var question: Wording
    public var answer: Wording?
    /// Nil unless the body has declined.
    public var declined: Decline?

    public init(id: ID<Contribution>, from: Target, question: Wording, answer: Wording? = nil) {
        self.id = id
        self.from = from
        self.question = question
        self.answer = answer
    }

    public var isOpen: Bool { answer == nil && declined == nil }
}
