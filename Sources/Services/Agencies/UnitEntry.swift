public import Domain

/// One work unit in the tree of its agency, up to six deep (C.1).
public struct UnitEntry: Sendable, Equatable {
    /// Levels of units under an agency.
    public static let deepest = 6

    public let id: ID<WorkUnit>
    public let agency: ID<Agency>
    public let parent: ID<WorkUnit>?
    public let name: String
    /// Unique within its agency; never changes.
    public let slug: String
    public let duty: UnitDuty
    public let successor: ID<WorkUnit>?
    public let isEnded: Bool
}
