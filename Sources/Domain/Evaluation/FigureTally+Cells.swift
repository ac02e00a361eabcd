extension FigureTally {
    /// The figures of a body and period from stored numbers, the same to the digit as from the facts of all reports.
    ///
    /// - Parameters:
    ///   - cells: at least those of the body of the spans that it needs; others are passed over.
    ///   - asOf: when they were counted.
    public init(
        _ indicators: [IndicatorDefinition], of body: EvaluatedBody, in period: EvaluationPeriod, asOf: Instant,
        cells: [FigureCell: FigureCount]
    ) {
        self.init(indicators, of: body, in: period, asOf: asOf)
        var places: [String: [Int]] = [:]
        for (place, indicator) in indicators.enumerated() { places[indicator.id, default: []].append(place) }
        let spans = indicators.map { (now: Set(Self.spans(for: $0, in: period)), before: Set(Self.spansBefore(for: $0, in: period))) }
        for (cell, count) in cells where cell.body == body {
            for place in places[cell.indicator] ?? [] where indicators[place].version == cell.version {
                if spans[place].now.contains(cell.span) { add(count, of: cell, at: place, isLastYear: false) }
                if spans[place].before.contains(cell.span) { add(count, of: cell, at: place, isLastYear: true) }
            }
        }
    }

    /// Whether stored numbers tell the period: months, quarters, years, and runs of whole months for what adds up by month.
    public static func isStored(_ indicator: IndicatorDefinition, in period: EvaluationPeriod) -> Bool {
        indicator.grain.isStanding || !spans(for: indicator, in: period).isEmpty
    }

    /// The stored spans that these indicators need for the periods.
    public static func spans(for indicators: [IndicatorDefinition], in periods: [EvaluationPeriod]) -> Set<FigureSpan> {
        Set(periods.flatMap { period in indicators.flatMap { spans(for: $0, in: period) + spansBefore(for: $0, in: period) } })
    }

    /// The stored spans that make up the period for this indicator; empty where they do not.
    static func spans(for indicator: IndicatorDefinition, in period: EvaluationPeriod) -> [FigureSpan] {
        if indicator.grain.isStanding { return [.standing] }
        if indicator.takesLast {
            let first = period.from
            let own: [EvaluationPeriod] = [.month(first.month, of: first.year), .quarter(Quarter(of: first)), .year(first.year)]
            return own.contains(period) ? [.days(period)] : []
        }
        return period.months.map { .days($0) }
    }

    /// Those of the same days of the year before, where growth is measured against them.
    static func spansBefore(for indicator: IndicatorDefinition, in period: EvaluationPeriod) -> [FigureSpan] {
        indicator.measure == .growth ? spans(for: indicator, in: period.sameLastYear) : []
    }
}

extension EvaluationPeriod {
    /// Its months in turn; empty where it does not consist of whole months.
    public var months: [EvaluationPeriod] {
        var months: [EvaluationPeriod] = []
        var first = from
        while first <= through {
            let month = EvaluationPeriod.month(first.month, of: first.year)
            guard month.from == first, month.through <= through else { return [] }
            months.append(month)
            first = month.through.next
        }
        return months
    }
}
