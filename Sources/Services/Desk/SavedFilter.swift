public import Domain

/// A question to the queue that an officer keeps under a name, for himself or for his colleagues. It shows each what he may see anyway.
public struct SavedFilter: Sendable, Equatable {
    /// Who finds it above the queue.
    public enum Reach: String, Sendable, CaseIterable {
        case own
        /// The officers of the same unit.
        case unit
        /// The officers of the same agency, or of the national desk.
        case agency
    }

    /// Most characters of a name.
    public static let longestName = 40
    /// Most characters of a question.
    public static let longestQuestion = 1500
    /// How many one officer may keep.
    public static let most = 30

    public let id: ID<SavedFilter>
    public let reach: Reach
    public let name: String
    /// What the address of the queue asks for, without a place in the list.
    public let question: String
    /// The officer who looks at it saved it himself.
    public let isOwn: Bool
    /// He may take it away: his own, and as the admin of its circle what others have shared.
    public let mayRemove: Bool
}
