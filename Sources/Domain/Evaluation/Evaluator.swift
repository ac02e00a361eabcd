/// Computes figures from rows of facts that are all at hand: of the worked examples of a definition, of a register, of a test.
public struct Evaluator: Sendable {
    private let subjects: [[FactRow]]
    public let asOf: Instant

    /// - Parameter rows: the facts as of the moment, of any bodies and days; those of the year before too where growth is asked for. Rows
    ///   without a subject stand for themselves.
    public init(_ rows: some Sequence<FactRow>, asOf: Instant) {
        let named = Dictionary(grouping: rows, by: \.subject)
        subjects = (named[""] ?? []).map { [$0] } + named.filter { !$0.key.isEmpty }.map(\.value)
        self.asOf = asOf
    }

    /// The whole figure, and where the indicator is split one for each value that occurs, by name.
    public func figures(_ indicator: IndicatorDefinition, of body: EvaluatedBody, in period: EvaluationPeriod) -> [Figure] {
        tally(indicator, body, period).figures
    }

    /// The whole figure.
    public func figure(_ indicator: IndicatorDefinition, of body: EvaluatedBody, in period: EvaluationPeriod) -> Figure {
        tally(indicator, body, period).whole(0)
    }

    private func tally(_ indicator: IndicatorDefinition, _ body: EvaluatedBody, _ period: EvaluationPeriod) -> FigureTally {
        var tally = FigureTally([indicator], of: body, in: period, asOf: asOf)
        for rows in subjects { tally.add(rows) }
        return tally
    }
}
