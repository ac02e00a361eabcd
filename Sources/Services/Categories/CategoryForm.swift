public import Domain

/// What an administrator says of a category.
public struct CategoryForm: Sendable, Equatable {
    /// Nil for a root. Only asked for when the category is added.
    public var parent: ID<Category>?
    public var indonesianName: String
    /// Empty: the Indonesian name is shown.
    public var englishName: String
    public var isClosed: Bool
    public var placeIsFacility: Bool
    public var demandsFieldCheck: Bool

    public init(
        parent: ID<Category>? = nil, indonesianName: String, englishName: String = "", isClosed: Bool = false,
        placeIsFacility: Bool = false, demandsFieldCheck: Bool = false
    ) {
        self.parent = parent
        self.indonesianName = indonesianName
        self.englishName = englishName
        self.isClosed = isClosed
        self.placeIsFacility = placeIsFacility
        self.demandsFieldCheck = demandsFieldCheck
    }

    public init(_ entry: CategoryEntry) {
        self.init(
            parent: entry.parent, indonesianName: entry.indonesianName, englishName: entry.englishName ?? "", isClosed: entry.isClosed,
            placeIsFacility: entry.placeIsFacility, demandsFieldCheck: entry.demandsFieldCheck)
    }
}
