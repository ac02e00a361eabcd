/// What an answer is (J.2), which decides what it must contain.
public enum AnswerKind: String, CaseIterable, Sendable, Codable {
    case actionTaken
    case explanation
    case clarification
    case education
    /// Decision on an aspiration.
    case decision
    /// The information that was asked for.
    case document
    case referral
    /// Result of an examination of a supervisory report.
    case examinationResult

    /// It tells what was done, or what was found: its author says what was made good, even where nothing had to be (S9).
    public var asksRemedy: Bool { self == .actionTaken || self == .examinationResult }

    /// Criteria that must reach 1 point for the answer to be substantive, besides those that always apply.
    public var required: Set<RubricCriterion> {
        switch self {
        case .actionTaken: [.actDone, .evidence]
        case .explanation, .decision: [.ground]
        case .clarification: [.evidence, .ground]
        case .education: [.nextStep]
        case .document: [.evidence]
        case .referral: [.ground, .nextStep]
        case .examinationResult: [.actDone, .ground]
        }
    }

    /// Criteria that are not judged in this kind. A declined aspiration has no next step; an accepted one has.
    public func notApplied(isAccepted: Bool = false) -> Set<RubricCriterion> {
        switch self {
        case .actionTaken: [.ground]
        case .explanation: [.actDone, .evidence, .nextStep]
        case .clarification: [.actDone, .nextStep]
        case .education: [.actDone, .evidence, .ground]
        case .decision: isAccepted ? [.actDone, .evidence] : [.actDone, .evidence, .nextStep]
        case .document: [.actDone, .ground, .nextStep]
        case .referral: [.actDone, .evidence]
        case .examinationResult: [.evidence]
        }
    }
}
