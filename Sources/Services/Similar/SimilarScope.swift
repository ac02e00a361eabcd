/// Whose words are compared: what one scope knows never shows in the other.
enum SimilarScope: Int, Sendable, CaseIterable {
    /// What the reporters wrote; of an anonymous report with its personal data hidden. For the officers, each within his own scope.
    case desk = 0
    /// What was published, as it was published.
    case published = 1
}
