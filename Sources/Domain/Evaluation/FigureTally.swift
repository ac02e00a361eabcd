/// The figures of one body and period, counted while reports go by one after another: it holds numbers only, however many reports
/// there are. Nothing else enters a figure, so the same facts give the same figures to the digit, in whatever order the reports came.
public struct FigureTally: Sendable {
    /// What is counted of one indicator, of the whole or of one part.
    struct Count: Sendable {
        var counted = 0
        var among = 0
        /// Rows counted of the same days of the year before.
        var countedLastYear = 0
        /// How often each value was met, of what is measured.
        var values: [Fraction: Int] = [:]
        var before = Fraction.zero
        var after = Fraction.zero
    }

    public let body: EvaluatedBody
    public let period: EvaluationPeriod
    public let asOf: Instant
    private let indicators: [IndicatorDefinition]
    private var wholes: [Count]
    private var parts: [[String: Count]]

    public init(_ indicators: [IndicatorDefinition], of body: EvaluatedBody, in period: EvaluationPeriod, asOf: Instant) {
        self.indicators = indicators
        self.body = body
        self.period = period
        self.asOf = asOf
        wholes = indicators.map { _ in Count() }
        parts = indicators.map { _ in [:] }
    }

    /// - Parameter rows: all that is known of one report or other subject, since of some only the last row counts. Rows of other bodies
    ///   and days are passed over.
    public mutating func add(_ rows: [FactRow]) {
        let own = Dictionary(grouping: rows.filter { $0.body == body }, by: \.grain)
        for (place, indicator) in indicators.enumerated() {
            guard let rows = own[indicator.grain]?.filter(indicator.among.admits), !rows.isEmpty else { continue }
            let current = rows.filter { indicator.grain.isStanding || period.contains($0.date) }
            let earlier = indicator.measure == .growth ? rows.filter { period.sameLastYear.contains($0.date) } : []
            wholes[place].add(indicator, current, earlier)
            guard let split = indicator.split else { continue }
            let own = split.ofWhole ? indicator.taken(current).filter(indicator.counted.admits) : current
            for part in Set((own + earlier).flatMap { $0.fields[split.field]?.parts ?? [] }) {
                let isOfPart = { (row: FactRow) in row.fields[split.field]?.parts.contains(part) == true }
                parts[place][part, default: Count()].add(indicator, own.filter(isOfPart), earlier.filter(isOfPart))
            }
        }
    }

    /// Adds what was counted before, of the whole or of a part.
    mutating func add(_ count: FigureCount, of cell: FigureCell, at place: Int, isLastYear: Bool) {
        if let part = cell.part {
            parts[place][part, default: Count()].add(count, value: cell.value, isLastYear: isLastYear)
        } else {
            wholes[place].add(count, value: cell.value, isLastYear: isLastYear)
        }
    }

    /// Every indicator whole, and where it is split one figure for each value that occurred, by name.
    public var figures: [Figure] {
        indicators.indices.flatMap { place in
            [whole(place)]
                + parts[place].sorted { $0.key < $1.key }.map { part, count in
                    var count = count
                    if indicators[place].split?.ofWhole == true { count.among = wholes[place].among }
                    return figure(indicators[place], count, part: part)
                }
        }
    }

    /// The whole figure of the indicator that was given at this place.
    func whole(_ place: Int) -> Figure { figure(indicators[place], wholes[place]) }

    private func figure(_ indicator: IndicatorDefinition, _ count: Count, part: String? = nil) -> Figure {
        let among = indicator.measure == .growth ? count.countedLastYear : count.among
        let sample = indicator.measure.isPercentage || indicator.measure == .count ? among : count.counted
        let isTooFew = sample < indicator.minimumSample && sample > 0 && indicator.measure != .growth
        return Figure(
            indicator: indicator.id, version: indicator.version, body: body, period: period, asOf: asOf, part: part,
            outcome: isTooFew ? .notApplicable(.tooFew) : count.outcome(indicator.measure), numerator: count.counted, denominator: among,
            unit: indicator.unit, isSmall: (1..<max(1, indicator.minimumCell)).contains(count.counted))
    }
}
