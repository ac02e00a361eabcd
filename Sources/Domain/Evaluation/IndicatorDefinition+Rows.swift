extension IndicatorDefinition {
    /// Of rows about one subject those that it counts among: the last alone where only that one speaks for the subject.
    func taken(_ rows: [FactRow]) -> [FactRow] {
        guard takesLast, let first = rows.first else { return rows }
        return [rows.dropFirst().reduce(first) { $1.date < $0.date ? $0 : $1 }]
    }
}

extension FactRow {
    func number(_ field: FactField) -> Fraction? {
        if case .number(let number) = fields[field] { number } else { nil }
    }
}

extension FactValue {
    /// The parts of a split to which a row with this value belongs; several for several words.
    var parts: Set<String> {
        switch self {
        case .flag(let flag): [flag ? "yes" : "no"]
        case .word(let word): [word]
        case .words(let words): words
        case .number: []
        }
    }
}
