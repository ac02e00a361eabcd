public import Domain

/// Figures of a body for some periods, from the numbers that the worker keeps.
public struct StoredFigures: Sendable {
    public let body: EvaluatedBody
    /// Of each period, in the order in which they were asked for.
    public let sheets: [(period: EvaluationPeriod, figures: [Figure])]
    /// When the worker last found nothing left to count; nil while it counts for the first time, or anew.
    public let asOf: Instant?
    /// Reports that changed since and wait to be counted.
    public let waiting: Int

    /// The whole figure of an indicator in the period at this place.
    public func figure(_ indicator: String, at place: Int = 0) -> Figure? {
        sheets.indices.contains(place) ? sheets[place].figures.first { $0.indicator == indicator && $0.part == nil } : nil
    }

    /// The figures of the parts of an indicator, the largest first.
    public func parts(_ indicator: String, at place: Int = 0) -> [Figure] {
        guard sheets.indices.contains(place) else { return [] }
        return sheets[place].figures.filter { $0.indicator == indicator && $0.part != nil }
            .sorted { ($0.numerator, $1.part ?? "") > ($1.numerator, $0.part ?? "") }
    }
}
