/// One condition on one field of a row; conditions of a filter hold together.
public struct FactCondition: Hashable, Sendable, Codable {
    public enum Test: Hashable, Sendable, Codable {
        /// Has one of these words; of several words at least one. `yes` and `no` for a flag.
        case isAny([String])
        case isNone([String])
        case atLeast(Fraction)
        case atMost(Fraction)
        /// The row tells it at all.
        case isTold
    }

    public var field: FactField
    public var test: Test

    public init(_ field: FactField, _ test: Test) {
        self.field = field
        self.test = test
    }

    /// Whether the row meets it. What is not told meets nothing but "none of these".
    public func holds(for row: FactRow) -> Bool {
        let value = row.fields[field]
        switch test {
        case .isTold: return value != nil
        case .isAny(let words): return value.map { $0.hasAny(of: words) } ?? false
        case .isNone(let words): return !(value.map { $0.hasAny(of: words) } ?? false)
        case .atLeast(let least): if case .number(let number) = value { return number >= least } else { return false }
        case .atMost(let most): if case .number(let number) = value { return number <= most } else { return false }
        }
    }

    /// What is wrong with it for rows of a grain; nil where nothing is.
    public func fault(in grain: Grain) -> IndicatorFault? {
        guard grain.fields.contains(field) else { return .fieldOfAnotherGrain(field, grain) }
        switch (test, field.shape) {
        case (.isTold, _), (.atLeast, .number), (.atMost, .number): return nil
        case (.isAny(let words), let shape), (.isNone(let words), let shape):
            if case .number = shape { return .wrongTest(field) }
            if words.isEmpty { return .noValue(field) }
            return words.first { !FactCondition.mayBe($0, shape) }.map { .wrongValue(field, $0) }
        case (.atLeast, _), (.atMost, _): return .wrongTest(field)
        }
    }

    private static func mayBe(_ word: String, _ shape: FactField.Shape) -> Bool {
        switch shape {
        case .flag: word == "yes" || word == "no"
        case .code(let codes): codes.contains(word)
        case .word, .words: FactValue.isWord(word)
        case .number: false
        }
    }
}

extension FactCondition: LosslessStringConvertible {
    /// `standing = inProgress answered`, `standing != merged`, `isKept = yes`, `answer >= 4`, `followUpRate told`; nil for all else.
    public init?(_ description: String) {
        try? self.init(text: description)
    }

    init(text: String) throws(IndicatorFault) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2 else { throw .unreadable(text) }
        guard let field = FactField(rawValue: words[0]) else { throw .unknownField(words[0]) }
        let values = Array(words.dropFirst(2))
        let number = values.count == 1 ? Fraction(values[0]) : nil
        switch (words[1], number) {
        case ("told", _) where values.isEmpty: self.init(field, .isTold)
        case ("=", _): self.init(field, .isAny(values))
        case ("!=", _): self.init(field, .isNone(values))
        case (">=", let number?): self.init(field, .atLeast(number))
        case ("<=", let number?): self.init(field, .atMost(number))
        default: throw .unreadable(text)
        }
    }

    public var description: String {
        switch test {
        case .isTold: "\(field.rawValue) told"
        case .isAny(let words): "\(field.rawValue) = \(words.joined(separator: " "))"
        case .isNone(let words): "\(field.rawValue) != \(words.joined(separator: " "))"
        case .atLeast(let number): "\(field.rawValue) >= \(number)"
        case .atMost(let number): "\(field.rawValue) <= \(number)"
        }
    }
}

extension FactValue {
    func hasAny(of words: [String]) -> Bool {
        switch self {
        case .flag(let flag): words.contains(flag ? "yes" : "no")
        case .word(let word): words.contains(word)
        case .words(let own): words.contains(where: own.contains)
        case .number: false
        }
    }
}
