/// Computes figures from rows of facts. Nothing else enters them: the same rows give the same figures to the digit.
public struct Evaluator: Sendable {
    private struct Place: Hashable {
        let grain: Grain
        let body: EvaluatedBody
    }

    private let rows: [Place: [FactRow]]
    public let asOf: Instant

    /// - Parameter rows: the facts as of the moment, of any bodies and days; those of the year before too where growth is asked for.
    public init(_ rows: some Sequence<FactRow>, asOf: Instant) {
        self.rows = Dictionary(grouping: rows) { Place(grain: $0.grain, body: $0.body) }
        self.asOf = asOf
    }

    /// The whole figure, and where the indicator is split one for each value that occurs, by name.
    public func figures(_ indicator: IndicatorDefinition, of body: EvaluatedBody, in period: EvaluationPeriod) -> [Figure] {
        let whole = figure(indicator, of: body, in: period)
        guard let split = indicator.split else { return [whole] }
        let parts = Set(selected(indicator, body, period).flatMap { $0.fields[split.field]?.parts ?? [] })
        return [whole] + parts.sorted().map { figure(indicator, of: body, in: period, part: $0) }
    }

    /// One figure; `part` is a value of the field by which the indicator is split.
    public func figure(
        _ indicator: IndicatorDefinition, of body: EvaluatedBody, in period: EvaluationPeriod, part: String? = nil
    ) -> Figure {
        var (counted, among) = sides(indicator, body, period, part)
        let outcome: Figure.Outcome
        switch indicator.measure {
        case .share:
            outcome = Share(counted.count, of: among.count).percent.map { .value($0) } ?? .notApplicable(.nothing)
        case .count:
            outcome = .value(Fraction(counted.count))
        case .growth:
            among = sides(indicator, body, period.sameLastYear, part).counted
            let ratio = Fraction(counted.count, over: among.count)
            outcome = ratio.map { .value(($0 - .one) * Fraction(100)) } ?? .notApplicable(.nothingBefore)
        case .mean(let field):
            counted = counted.filter { $0.number(field) != nil }
            outcome = Fraction.mean(counted.compactMap { $0.number(field) }).map { .value($0) } ?? .notApplicable(.nothing)
        case .median(let field):
            outcome = Rank.median(counted.compactMap { $0.number(field) }).map { .value($0) } ?? .notApplicable(.nothing)
        case .p90(let field):
            outcome = Rank.nearest(90, of: counted.compactMap { $0.number(field) }).map { .value($0) } ?? .notApplicable(.nothing)
        case .change(let before, let after):
            let told = counted.filter { $0.number(before) != nil && $0.number(after) != nil }
            let first = Fraction.sum(told.compactMap { $0.number(before) })
            let ratio = Fraction.sum(told.compactMap { $0.number(after) }) / first
            outcome = ratio.map { .value(($0 - .one) * Fraction(100)) } ?? .notApplicable(.nothingBefore)
        }
        let sample = indicator.measure.isPercentage || indicator.measure == .count ? among.count : counted.count
        let isTooFew = sample < indicator.minimumSample && sample > 0 && indicator.measure != .growth
        return Figure(
            indicator: indicator.id, version: indicator.version, body: body, period: period, asOf: asOf, part: part,
            outcome: isTooFew ? .notApplicable(.tooFew) : outcome, numerator: counted.count, denominator: among.count,
            unit: indicator.unit, isSmall: (1..<max(1, indicator.minimumCell)).contains(counted.count))
    }

    /// The rows counted, and those of which they are a part.
    private func sides(
        _ indicator: IndicatorDefinition, _ body: EvaluatedBody, _ period: EvaluationPeriod, _ part: String?
    ) -> (counted: [FactRow], among: [FactRow]) {
        let rows = selected(indicator, body, period)
        guard let split = indicator.split, let part else {
            let among = indicator.takesLast ? Self.last(rows) : rows
            return (among.filter(indicator.counted.admits), among)
        }
        let isOfPart = { (row: FactRow) in row.fields[split.field]?.parts.contains(part) == true }
        let own = split.ofWhole ? rows : rows.filter(isOfPart)
        let among = indicator.takesLast ? Self.last(own) : own
        return (among.filter { indicator.counted.admits($0) && isOfPart($0) }, among)
    }

    private func selected(_ indicator: IndicatorDefinition, _ body: EvaluatedBody, _ period: EvaluationPeriod) -> [FactRow] {
        (rows[Place(grain: indicator.grain, body: body)] ?? []).filter { row in
            (indicator.grain.isStanding || period.contains(row.date)) && indicator.among.admits(row)
        }
    }

    /// Of each subject its latest row; rows without one stand for themselves.
    private static func last(_ rows: [FactRow]) -> [FactRow] {
        var latest: [String: FactRow] = [:]
        for row in rows where !row.subject.isEmpty {
            if let known = latest[row.subject], known.date > row.date { continue }
            latest[row.subject] = row
        }
        return rows.filter(\.subject.isEmpty) + latest.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension FactRow {
    fileprivate func number(_ field: FactField) -> Fraction? {
        if case .number(let number) = fields[field] { number } else { nil }
    }
}

extension FactValue {
    /// The parts of a split to which a row with this value belongs; several for several words.
    fileprivate var parts: Set<String> {
        switch self {
        case .flag(let flag): [flag ? "yes" : "no"]
        case .word(let word): [word]
        case .words(let words): words
        case .number: []
        }
    }
}
