/// Through whom a closed report came back to work.
public enum ReopenedBy: String, Sendable, Codable, CaseIterable {
    case reporter
    /// The level above upheld an appeal against the answer.
    case appeal
    /// Another person looked at a low rating.
    case ratingReview
    /// Inspectorate or national desk on their own motion.
    case office
    case ombudsman
    /// It accuses somebody, and goes to who examines that.
    case conflict
}
