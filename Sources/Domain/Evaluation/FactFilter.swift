/// Which rows count: those that meet every condition; all of them where there is none.
public struct FactFilter: Hashable, Sendable, Codable {
    public var conditions: [FactCondition]

    public static let all = FactFilter([])

    public init(_ conditions: [FactCondition]) {
        self.conditions = conditions
    }

    /// Whether the row meets every condition.
    public func admits(_ row: FactRow) -> Bool {
        conditions.allSatisfy { $0.holds(for: row) }
    }

    /// A field of which the other filter leaves nothing that this one admits: together they count nothing, ever.
    func contradiction(with other: FactFilter) -> FactField? {
        for mine in conditions {
            for theirs in other.conditions where theirs.field == mine.field {
                if case .words = mine.field.shape { continue }
                switch (mine.test, theirs.test) {
                case (.isAny(let one), .isAny(let two)) where Set(one).isDisjoint(with: two): return mine.field
                case (.isAny(let one), .isNone(let two)) where Set(one).isSubset(of: two): return mine.field
                case (.isNone(let one), .isAny(let two)) where Set(two).isSubset(of: one): return mine.field
                case (.atLeast(let least), .atMost(let most)) where least > most: return mine.field
                case (.atMost(let most), .atLeast(let least)) where least > most: return mine.field
                default: continue
                }
            }
        }
        return nil
    }
}

extension FactFilter: LosslessStringConvertible {
    /// Conditions with semicolons between, or `all`; nil where one cannot be read.
    public init?(_ description: String) {
        try? self.init(text: description)
    }

    init(text: String) throws(IndicatorFault) {
        var conditions: [FactCondition] = []
        if text != "all" {
            for part in text.split(separator: ";", omittingEmptySubsequences: false) {
                conditions.append(try FactCondition(text: String(part)))
            }
        }
        self.init(conditions)
    }

    public var description: String {
        conditions.isEmpty ? "all" : conditions.map(\.description).joined(separator: "; ")
    }
}
