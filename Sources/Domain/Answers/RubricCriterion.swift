/// What an answer is judged by (J.1); each gets 0 to 2 points. The raw value is its letter in the rules.
public enum RubricCriterion: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    /// Every question is answered.
    case everyQuestion = "a"
    /// An act is done, with its time and unit; coordinating, forwarding, meeting or intending is no act.
    case actDone = "b"
    /// The evidence, or the document itself.
    case evidence = "c"
    /// A rule, fact or figure is named, and the alternative where something is refused.
    case ground = "d"
    /// A next step with a date or an office.
    case nextStep = "e"
    /// Plain, polite, without blame.
    case plainWords = "f"
    /// No personal data.
    case noPersonalData = "g"
    /// The rights are told: reply, reopen, Ombudsman.
    case rightsTold = "h"
}
