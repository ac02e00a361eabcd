/// What must be true of a report besides its words; what is nil asks for nothing.
public struct RoutingCondition: Sendable, Hashable {
    /// The category itself or one below it.
    public var category: ID<Category>?
    /// The region itself or one within it, by its dotted code.
    public var region: String?
    public var citizenType: CitizenType?
    /// The way on which it came in.
    public var channel: String?

    public init(category: ID<Category>? = nil, region: String? = nil, citizenType: CitizenType? = nil, channel: String? = nil) {
        self.category = category
        self.region = region
        self.citizenType = citizenType
        self.channel = channel
    }

    /// Asks for nothing at all.
    public var isEmpty: Bool { self == RoutingCondition() }

    /// - Parameter categories: the report's category with those above it; empty where it has none.
    func holds(for matter: RoutingMatter, categories: [ID<Category>]) -> Bool {
        if let category, !categories.contains(category) { return false }
        if let region, !matter.isWithin(region) { return false }
        if let citizenType, citizenType != matter.citizenType { return false }
        if let channel, channel != matter.channel { return false }
        return true
    }
}
