/// What is computed from the rows of an indicator.
public enum IndicatorMeasure: Hashable, Sendable, Codable {
    /// Rows counted, of rows in the denominator.
    case share
    case count
    /// Rows counted, against those of the same days of the year before, minus one (M20).
    case growth
    case mean(FactField)
    /// The middle one, or the mean of the two in the middle.
    case median(FactField)
    /// Nearest rank: the value at place ceil(0.9 n) from below (M09).
    case p90(FactField)
    /// Sum of the second field against the sum of the first, minus one (M17).
    case change(before: FactField, after: FactField)

    var fields: [FactField] {
        switch self {
        case .share, .count, .growth: []
        case .mean(let field), .median(let field), .p90(let field): [field]
        case .change(let before, let after): [before, after]
        }
    }

    var isPercentage: Bool {
        switch self {
        case .share, .growth, .change: true
        case .count, .mean, .median, .p90: false
        }
    }
}

extension IndicatorMeasure: LosslessStringConvertible {
    /// `share`, `median workingDays`, `change before after`; nil for all else.
    public init?(_ description: String) {
        let words = description.split(separator: " ").map(String.init)
        let fields = words.dropFirst().compactMap(FactField.init)
        guard let name = words.first, fields.count == words.count - 1 else { return nil }
        switch (name, fields.count) {
        case ("share", 0): self = .share
        case ("count", 0): self = .count
        case ("growth", 0): self = .growth
        case ("mean", 1): self = .mean(fields[0])
        case ("median", 1): self = .median(fields[0])
        case ("p90", 1): self = .p90(fields[0])
        case ("change", 2): self = .change(before: fields[0], after: fields[1])
        default: return nil
        }
    }

    public var description: String {
        let fields = fields.map(\.rawValue).joined(separator: " ")
        return switch self {
        case .share: "share"
        case .count: "count"
        case .growth: "growth"
        case .mean: "mean \(fields)"
        case .median: "median \(fields)"
        case .p90: "p90 \(fields)"
        case .change: "change \(fields)"
        }
    }
}
