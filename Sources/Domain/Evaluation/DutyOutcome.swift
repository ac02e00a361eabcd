/// How a duty with a due date ended, or stands at the moment of evaluation.
public enum DutyOutcome: String, Sendable, Codable, CaseIterable {
    case onTime
    case late
    /// Not done, and the due has passed: stays in the denominator (M06).
    case overdue
    /// Not done, and there is time left: counts nowhere yet.
    case notYetDue
}
