/// What a model learns to tell of a report.
public enum LearnedKind: String, CaseIterable, Sendable, Hashable {
    /// Which agency or unit should have it.
    case body
    case category
    /// Which of the administrative classes it is (E.2).
    case `class`
}
