/// The score of a body (M25; ours): parts of 0 to 100, each the mean of its components that apply, weighed and rounded once at the end.
public struct Score: Hashable, Sendable, Codable {
    public enum Outcome: Hashable, Sendable, Codable {
        /// Exact, 0 to 100.
        case value(Fraction)
        /// Belum dapat dinilai.
        case notYetAssessable([Reason])
    }

    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing of the performance part applies.
        case noPerformance
        /// Two parts or more do not apply.
        case twoPartsMissing
        /// The data of the period are not signed off (K.7).
        case unsignedData
    }

    public let weights: ScoreWeights
    /// Points of 0 to 100 of the components that apply.
    public let points: [ScoreComponent: Fraction]
    public let isSigned: Bool

    /// - Parameters:
    ///   - figures: exact figures by component; what is left out does not apply.
    ///   - isSigned: the data of the period are signed off.
    public init(figures: [ScoreComponent: Fraction], weights: ScoreWeights, isSigned: Bool) {
        self.weights = weights
        self.isSigned = isSigned
        points = figures.reduce(into: [:]) { $0[$1.key] = $1.key.points(of: $1.value) }
    }

    /// From the whole figures of a sheet; figures of other indicators, and parts of split ones, are passed over.
    public init(of figures: some Sequence<Figure>, weights: ScoreWeights, isSigned: Bool) {
        let values = figures.filter { $0.part == nil }.compactMap { figure in
            ScoreComponent(rawValue: figure.indicator).flatMap { component in figure.value.map { (component, $0) } }
        }
        self.init(figures: Dictionary(values) { first, _ in first }, weights: weights, isSigned: isSigned)
    }

    /// Mean of the components of a part that apply; nil where none does.
    public func part(_ part: ScorePart) -> Fraction? {
        Fraction.mean(components(of: part).map(\.value))
    }

    public var outcome: Outcome {
        var reasons: [Reason] = []
        if part(.performance) == nil { reasons.append(.noPerformance) }
        if ScorePart.allCases.count(where: { part($0) == nil }) >= 2 { reasons.append(.twoPartsMissing) }
        if !isSigned { reasons.append(.unsignedData) }
        return reasons.isEmpty ? .value(Fraction.sum(ScoreComponent.allCases.map(contribution))) : .notYetAssessable(reasons)
    }

    /// As printed, one decimal; `NA` while it cannot be assessed.
    public var text: String {
        if case .value(let value) = outcome { value.text(decimals: 1) } else { "NA" }
    }

    /// How much of the score one point of the component is worth; zero for one that does not apply. A part that does not apply gives its
    /// weight to the others in proportion.
    public func share(of component: ScoreComponent) -> Fraction {
        guard points[component] != nil else { return .zero }
        let weighed = Fraction.sum(ScorePart.allCases.filter { part($0) != nil }.map(weights.weight))
        let count = Fraction(components(of: component.part).count)
        return weights.weight(of: component.part) / (weighed * count) ?? .zero
    }

    /// Points of the score that come from the component; together they are the score.
    public func contribution(of component: ScoreComponent) -> Fraction {
        share(of: component) * (points[component] ?? .zero)
    }

    private func components(of part: ScorePart) -> [ScoreComponent: Fraction] {
        points.filter { $0.key.part == part }
    }
}
