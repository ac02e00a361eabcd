/// What a seat is limited to within its body or the nation: reports about certain places, and of certain categories, and the acts that a
/// profile leaves to its role. A report whose place or category is not known lies outside: unknown means not shown.
public struct SeatLimits: Hashable, Sendable, Codable {
    /// Codes of regions (`35.78`), each with all that lies in it; empty where places do not matter.
    public let regions: Set<String>
    /// Each with all that stand under it; empty where categories do not matter.
    public let categories: Set<ID<Category>>
    /// The profile that takes acts from its role; nil where none does.
    public let profile: ID<RoleProfile>?
    /// What that profile takes away now.
    public let withheld: Set<Action>

    /// Nil where nothing limits anything.
    public init?(
        regions: Set<String> = [], categories: Set<ID<Category>> = [], profile: ID<RoleProfile>? = nil, withheld: Set<Action> = []
    ) {
        if regions.isEmpty && categories.isEmpty && profile == nil { return nil }
        self.regions = regions
        self.categories = categories
        self.profile = profile
        self.withheld = withheld
    }

    /// Whether whoever has these limits sees and does nothing that those others hide or take away. A category counts as another one even where it stands under
    /// it: for that the tree would be needed.
    public func isWithin(_ others: SeatLimits?) -> Bool {
        guard let others else { return true }
        let areRegions = others.regions.isEmpty || (!regions.isEmpty && regions.allSatisfy(others.cover(region:)))
        return areRegions && others.withheld.isSubset(of: withheld)
            && (others.categories.isEmpty || (!categories.isEmpty && categories.isSubset(of: others.categories)))
    }

    /// Whether a report lies inside.
    /// - Parameters:
    ///   - region: the code of its place.
    ///   - path: its category and those above it.
    public func cover(region: String?, categories path: [ID<Category>]) -> Bool {
        (regions.isEmpty || cover(region: region)) && (categories.isEmpty || !categories.isDisjoint(with: path))
    }

    private func cover(region: String?) -> Bool {
        regions.contains { limit in region == limit || region?.hasPrefix(limit + ".") == true }
    }
}
