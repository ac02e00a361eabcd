/// What the system thinks of a new report: who should have it, and what it is. A person decides (I).
public struct RouteSuggestion: Codable, Sendable, Equatable {
    /// The best first, at most three.
    public var bodies: [Suggested<Holder>]
    public var categories: [Suggested<ID<Category>>]
    public var classes: [Suggested<ReportClass>]

    /// The most of each that is shown to a person.
    public static let most = 3

    public init(
        bodies: [Suggested<Holder>] = [], categories: [Suggested<ID<Category>>] = [], classes: [Suggested<ReportClass>] = []
    ) {
        self.bodies = bodies
        self.categories = categories
        self.classes = classes
    }

    public var isEmpty: Bool { bodies.isEmpty && categories.isEmpty && classes.isEmpty }
}
