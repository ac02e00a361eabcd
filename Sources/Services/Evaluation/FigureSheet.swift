public import Domain
import Sealing

/// The figures of one body and period as of a moment, computed from the log of events and nothing else (K.2, K.4). Computed again as of
/// the same moment it is the same sheet, to the digit, as long as the log and the versions of the indicators are the same.
public struct FigureSheet: Sendable, Equatable {
    public let body: EvaluatedBody
    public let period: EvaluationPeriod
    public let asOf: Instant
    /// Whole figures and, where an indicator is split, one for each part.
    public let figures: [Figure]
    /// Reports of any body that had been sent by that moment, so many were read.
    public let reports: Int
    /// SHA-256 over every line of the sheet: two sheets with the same digest are the same figures.
    public let digest: String

    init(_ tally: FigureTally, reports: Int) {
        body = tally.body
        period = tally.period
        asOf = tally.asOf
        figures = tally.figures
        self.reports = reports
        let lines = figures.map(\.line).joined(separator: "\n")
        digest = ContentHash(of: Array(lines.utf8)).hex
    }
}

extension Figure {
    /// The exact figure in one line, with all that it depends on.
    fileprivate var line: String {
        let exact =
            switch outcome {
            case .value(let value): value.description
            case .notApplicable(let reason): reason.rawValue
            }
        return "\(indicator) \(version) \(part ?? "*") \(numerator) \(denominator) \(exact)"
    }
}
