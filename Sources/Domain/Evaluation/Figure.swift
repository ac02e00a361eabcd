/// One figure of one body: of which indicator and version, of which days, computed as of which moment. With these it can be recomputed.
public struct Figure: Hashable, Sendable, Codable {
    public enum Outcome: Hashable, Sendable, Codable {
        /// Exact; in per cent for shares.
        case value(Fraction)
        case notApplicable(Reason)
    }

    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing to be a part of.
        case nothing
        /// Fewer rows than the indicator needs.
        case tooFew
        /// Nothing before to compare with.
        case nothingBefore
    }

    public var indicator: String
    public var version: Int
    public var body: EvaluatedBody
    public var period: EvaluationPeriod
    public var asOf: Instant
    /// Which value of the field by which the indicator is split; nil for the whole.
    public var part: String?
    public var outcome: Outcome
    /// Rows counted; of growth those of this year.
    public var numerator: Int
    /// Rows of which they are a part; of growth those of last year.
    public var denominator: Int
    public var unit: FigureUnit
    /// So few that it would point at people: computed, kept, not shown.
    public var isSmall: Bool

    /// Exact; nil where not applicable.
    public var value: Fraction? {
        if case .value(let value) = outcome { value } else { nil }
    }

    /// As it is printed: rounded once, half away from zero; `NA`, or `suppressed` where it may not be shown.
    public var text: String {
        if isSmall { return "suppressed" }
        return value.map { $0.text(decimals: unit.decimals) } ?? "NA"
    }
}
