public import Domain

/// One node of the category tree. Never deleted: a closed one takes no new report.
public struct CategoryEntry: Sendable, Equatable {
    public let id: ID<Category>
    public let parent: ID<Category>?
    /// Unique among siblings; never changes.
    public let slug: String
    public let indonesianName: String
    public let englishName: String?
    public let isClosed: Bool
    /// The place of such a report is a thing everyone may see, so its point may be shown (E.1).
    public let placeIsFacility: Bool
    /// Nothing of it is closed as finished before another office was at the place (row 25).
    public var demandsFieldCheck = false

    /// The Indonesian name where there is no English one.
    public func name(english: Bool) -> String {
        english ? englishName ?? indonesianName : indonesianName
    }
}
