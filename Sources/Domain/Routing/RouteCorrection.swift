/// How often people gave matters of one category and one place to a body, and how often they did not where it was suggested.
public struct RouteCorrection: Sendable, Equatable {
    public var body: Holder
    public var chosen: Int
    public var rejected: Int

    public init(body: Holder, chosen: Int, rejected: Int) {
        self.body = body
        self.chosen = chosen
        self.rejected = rejected
    }

    /// Once may be chance.
    public static let least = 2

    /// How sure their decisions make a suggestion; 0 where there are too few.
    var percent: Int { chosen >= Self.least ? min(90, 30 + 10 * chosen) : 0 }

    /// What is left of other reasons for the body.
    var factor: Double { rejected >= Self.least && rejected > chosen ? max(0.3, 1 - 0.15 * Double(rejected)) : 1 }
}
