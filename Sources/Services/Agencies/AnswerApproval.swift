/// Which answers of an agency need a second person's yes beyond those that always do (C.2).
public enum AnswerApproval: String, CaseIterable, Sendable, Codable {
    /// Answers to sensitive and supervisory reports, and decisions.
    case sensitive
    /// Every answer.
    case always
}
