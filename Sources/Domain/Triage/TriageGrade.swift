/// How far the word of a report is doubted (H). A person gives it; no machine does, and none of them stops the first look at the report.
public enum TriageGrade: String, CaseIterable, Sendable, Codable {
    /// Something in it does not fit and is to be looked at.
    case needsCheck
    /// The matter stands; the words hurt somebody.
    case abusive
    /// Looked into, and neither proven nor disproven.
    case unsubstantiated
    /// Shown to be untrue, and the sender knew it.
    case provenFalse
    /// Untrue, known to be so, and said of a person.
    case slander

    /// It weighs on the reporter: two people, after he was heard.
    public var isHeavy: Bool { self == .provenFalse || self == .slander }

    /// Counts where abuse is repeated.
    public var slows: Bool { isHeavy || self == .abusive }

    /// On what it may rest.
    public var grounds: [TriageGround] {
        switch self {
        case .needsCheck: [.recordsDiffer, .visitDiffers, .sameText, .noDetail]
        case .abusive: [.insult, .threat, .hatred]
        case .unsubstantiated: [.recordsDiffer, .visitDiffers, .noDetail]
        case .provenFalse, .slander: [.reporterSaidSo, .knewOtherwise]
        }
    }
}

/// The coded reason of a mark.
public enum TriageGround: String, CaseIterable, Sendable, Codable {
    /// Records of the office say otherwise.
    case recordsDiffer
    /// Who was at the place saw otherwise.
    case visitDiffers
    /// The same words came in many reports.
    case sameText
    /// Nothing in it can be looked into.
    case noDetail
    case insult
    case threat
    /// Against people for what they are (SARA).
    case hatred
    /// The reporter said himself that it is untrue.
    case reporterSaidSo
    /// A record shows that the sender knew better.
    case knewOtherwise
}
