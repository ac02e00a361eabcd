extension EvaluationPeriod: LosslessStringConvertible {
    /// A year `2025`, a quarter `2025-Q3`, a month `2025-07`, a day `2025-07-14`, or two days `2025-01-01..2025-08-31`; nil for all else,
    /// and for years of which the office knows nothing.
    public init?(_ description: String) {
        let ends = description.split(separator: ".", omittingEmptySubsequences: false)
        if ends.count == 3, ends[1].isEmpty {
            guard let from = CivilDate(String(ends[0])), let through = CivilDate(String(ends[2])) else { return nil }
            self.init(from: from, through: through)
            return
        }
        if ends.count == 1, description.utf8.count == 10 {
            guard let day = CivilDate(description) else { return nil }
            self.init(from: day, through: day)
            return
        }
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first), (2000...2200).contains(year) else { return nil }
        if parts.count == 1 {
            self = .year(year)
        } else if parts.count == 2, parts[1].hasPrefix("Q"), let quarter = Quarter("\(year)-\(parts[1].dropFirst())") {
            self = .quarter(quarter)
        } else if parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) {
            self = .month(month, of: year)
        } else {
            return nil
        }
    }

    /// The shortest of those forms.
    public var description: String {
        let (year, month, _) = from.parts
        if self == .year(year) { return "\(year)" }
        if self == .quarter(Quarter(of: from)) { return "\(year)-Q\(Quarter(of: from).number)" }
        if self == .month(month, of: year) { return "\(year)-\(month < 10 ? "0" : "")\(month)" }
        return from == through ? "\(from)" : "\(from)..\(through)"
    }
}
