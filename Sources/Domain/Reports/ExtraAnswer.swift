/// An answer to an extra question, as what it is.
public enum ExtraValue: Sendable, Equatable, Codable {
    case text(String)
    /// The option's place, from 0.
    case choice(Int)
    case number(Double)
    case date(CivilDate)
    case yesNo(Bool)
    /// The reporter cannot say; that is an answer.
    case unknown
}

/// What a reporter answered to one wording of a question.
public struct ExtraAnswer: Sendable, Equatable, Codable {
    public let question: ID<ExtraQuestion>
    public let version: Int
    public let value: ExtraValue

    public init(question: ID<ExtraQuestion>, version: Int, value: ExtraValue) {
        self.question = question
        self.version = version
        self.value = value
    }
}
