/// A part of the answer that the holder asked of another unit; one joint answer goes out (row 18).
public struct Contribution: Codable, Sendable, Equatable {
    public var id: ID<Contribution>
    public var from: Target
    public var question: Wording
    public var answer: Wording?

    public init(id: ID<Contribution>, from: Target, question: Wording, answer: Wording? = nil) {
        self.id = id
        self.from = from
        self.question = question
        self.answer = answer
    }

    public var isOpen: Bool { answer == nil }
}
