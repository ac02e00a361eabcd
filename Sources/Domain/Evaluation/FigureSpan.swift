/// The days over which one number of a dashboard was counted.
public enum FigureSpan: Hashable, Sendable {
    /// What stands at the moment of counting, whatever the days.
    case standing
    case days(EvaluationPeriod)

    /// Where the row of an indicator is counted. Months add up to longer spans, save where only the last row of a report counts (M08):
    /// that is counted for each length of its own. Plain counts are kept by day as well.
    static func all(of indicator: IndicatorDefinition, on date: CivilDate) -> [FigureSpan] {
        if indicator.grain.isStanding { return [.standing] }
        let month = EvaluationPeriod.month(date.month, of: date.year)
        if indicator.takesLast { return [.days(month), .days(.quarter(Quarter(of: date))), .days(.year(date.year))] }
        let isDaily = indicator.measure == .count && indicator.split == nil
        return [.days(month)] + (isDaily ? EvaluationPeriod(from: date, through: date).map { [.days($0)] } ?? [] : [])
    }
}

extension FigureSpan: LosslessStringConvertible {
    /// `now`, or the days as a period is written; nil for all else.
    public init?(_ description: String) {
        if description == "now" {
            self = .standing
        } else {
            guard let period = EvaluationPeriod(description) else { return nil }
            self = .days(period)
        }
    }

    public var description: String {
        switch self {
        case .standing: "now"
        case .days(let period): period.description
        }
    }
}
