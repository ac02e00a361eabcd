public import Domain

/// What an answer seems to hold, or to lack, of one criterion of the rubric (J.1). It is proposed to the answer's author, who judges.
public struct AnswerHint: Sendable, Equatable {
    public var criterion: RubricCriterion
    public var sign: AnswerSign
    /// The words that it rests on, of the answer or of the report; empty where something is missing altogether.
    public var words: String

    public init(_ criterion: RubricCriterion, _ sign: AnswerSign, words: String = "") {
        self.criterion = criterion
        self.sign = sign
        self.words = words
    }
}

/// What was seen; the page has a sentence for each.
public enum AnswerSign: String, Sendable, CaseIterable {
    /// A question of the report that nothing in the answer seems to touch.
    case questionOpen
    case questionsTouched
    case noQuestion
    /// The answer is one that the same author gave to another report, unchanged or nearly so.
    case copied
    case actNamed
    /// Coordinating, forwarding, meeting or intending: no act.
    case intentOnly
    case actMissing
    case actUndated
    case actWithoutUnit
    case evidenceNamed
    case evidenceAttached
    case evidenceMissing
    case groundNamed
    case groundMissing
    case nextStepNamed
    case nextStepMissing
    case plain
    case blame
    case shouting
    case longSentence
    case personalData
    case noPersonalData
    case rightsTold
    case replyMissing
    case reopenMissing
    case ombudsmanMissing

    /// The criterion seems met.
    public var isGood: Bool {
        switch self {
        case .questionsTouched, .noQuestion, .actNamed, .evidenceNamed, .evidenceAttached, .groundNamed, .nextStepNamed, .plain,
            .noPersonalData, .rightsTold:
            true
        default: false
        }
    }
}
