/// Why two sheets have different scores: for each component what its own change did and what the weights did. All of it together is
/// exactly the difference of the scores.
public struct ScoreDifference: Hashable, Sendable, Codable {
    public struct Line: Hashable, Sendable, Codable {
        public let component: ScoreComponent
        /// Points of 0 to 100; nil where it does not apply.
        public let before: Fraction?
        public let after: Fraction?
        /// Points of the score that come from the component's own change, at its old share.
        public let byValue: Fraction
        /// Points that come from another share: other weights, or components that began or ceased to apply.
        public let byWeight: Fraction
    }

    /// The components that changed the score, in the order of the rules.
    public let lines: [Line]

    public init(from before: Score, to after: Score) {
        lines = ScoreComponent.allCases.compactMap { component in
            let (old, new) = (before.points[component], after.points[component])
            let byValue = old.flatMap { old in new.map { (($0 - old) * before.share(of: component)) } } ?? .zero
            let whole = after.contribution(of: component) - before.contribution(of: component)
            guard old != new || whole != .zero else { return nil }
            return Line(component: component, before: old, after: new, byValue: byValue, byWeight: whole - byValue)
        }
    }

    /// New score less old score, where both can be assessed.
    public var total: Fraction { Fraction.sum(lines.map { $0.byValue + $0.byWeight }) }
}
