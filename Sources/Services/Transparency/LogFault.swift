/// Why the transparency log cannot be read or continued as it stands.
public enum LogFault: Error, Sendable, Equatable {
    /// A row of the tree is missing or has another length than it must have.
    case damaged(level: Int, position: Int64)
    /// What was about to be entered was entered by another process meanwhile.
    case overtaken
}
