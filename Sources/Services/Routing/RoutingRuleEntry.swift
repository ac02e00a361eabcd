public import Domain

/// A rule as administrators see it.
public struct RoutingRuleEntry: Sendable, Equatable {
    public var rule: RoutingRule
    /// What it is called in the file that came with the program; nil for the office's own.
    public var code: String?
}
