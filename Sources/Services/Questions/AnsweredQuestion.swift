public import Domain

/// An extra question as it was asked, with the reporter's answer.
public struct AnsweredQuestion: Sendable, Equatable {
    public let question: ExtraQuestion
    public internal(set) var value: ExtraValue

    public init(question: ExtraQuestion, value: ExtraValue) {
        self.question = question
        self.value = value
    }

    /// Everyone may read it once the report is published; a word of the reporter's own never.
    var isForEveryone: Bool {
        guard question.isPublic, question.kind != .text else { return false }
        return value != .unknown
    }
}
