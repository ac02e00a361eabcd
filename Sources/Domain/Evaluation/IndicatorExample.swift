/// A worked example of an indicator: rows, and what they come to. One that does not come out refuses the definition.
public struct IndicatorExample: Hashable, Sendable, Codable {
    /// The same row so many times.
    public struct Rows: Hashable, Sendable, Codable {
        public var count: Int
        public var isLastYear: Bool
        public var subject: String
        public var fields: [FactField: FactValue]
    }

    public var rows: [Rows]
    /// As the figure is printed; `NA` where it is not applicable, `suppressed` where it is not shown.
    public var expected: String

    public init(rows: [Rows], expected: String) {
        self.rows = rows
        self.expected = expected
    }

    /// No row is repeated more often.
    static let most = 100_000

    /// The rows of the example in a month of its own.
    func facts(grain: Grain) -> [FactRow] {
        rows.flatMap { group in
            let date = CivilDate(year: group.isLastYear ? 2024 : 2025, month: 6, day: 15) ?? .earliest
            let row = FactRow(grain: grain, body: .nation, date: date, subject: group.subject, fields: group.fields)
            return [FactRow](repeating: row, count: min(max(group.count, 0), Self.most))
        }
    }
}

extension IndicatorExample: LosslessStringConvertible {
    /// `12 x standing=inProgress | last 3 x isByStaff=no | 1 x round=2 subject=A => 41.4`, `nothing => NA`; nil for all else.
    public init?(_ description: String) {
        let sides = description.split(separator: ">", maxSplits: 1).map(String.init)
        guard sides.count == 2, sides[0].hasSuffix("=") else { return nil }
        let expected = sides[1].split(separator: " ")
        guard expected.count == 1 else { return nil }
        var rows: [Rows] = []
        let text = sides[0].dropLast().split(separator: "|")
        if text.count != 1 || text[0].split(separator: " ") != ["nothing"] {
            for part in text {
                guard let group = Rows(part) else { return nil }
                rows.append(group)
            }
        }
        self.init(rows: rows, expected: String(expected[0]))
    }

    public var description: String {
        (rows.isEmpty ? "nothing" : rows.map(\.description).joined(separator: " | ")) + " => " + expected
    }
}

extension IndicatorExample.Rows {
    fileprivate init?(_ text: Substring) {
        var words = text.split(separator: " ").map(String.init)
        isLastYear = words.first == "last"
        if isLastYear { words.removeFirst() }
        guard words.count >= 2, let count = Int(words[0]), (1...IndicatorExample.most).contains(count), words[1] == "x" else { return nil }
        self.count = count
        subject = ""
        fields = [:]
        for word in words.dropFirst(2) {
            let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else { return nil }
            if pair[0] == "subject" {
                subject = pair[1]
            } else {
                guard let field = FactField(rawValue: pair[0]), let value = FactValue(pair[1], as: field.shape) else { return nil }
                fields[field] = value
            }
        }
    }

    fileprivate var description: String {
        let told = fields.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)=\($0.value.written)" }
        let head = (isLastYear ? ["last"] : []) + [String(count), "x"]
        return (head + (subject.isEmpty ? [] : ["subject=\(subject)"]) + told).joined(separator: " ")
    }
}

extension FactValue {
    /// As definitions write it: `yes`, `no`, a word, words with commas between, a number or a fraction. Nil where the field cannot have it.
    public init?(_ text: String, as shape: FactField.Shape) {
        let value: FactValue? =
            switch shape {
            case .flag: text == "yes" ? .flag(true) : text == "no" ? .flag(false) : nil
            case .code, .word: .word(text)
            case .words: .words(Set(text.split(separator: ",").map(String.init)))
            case .number: Fraction(text).map(FactValue.number)
            }
        guard let value, value.fits(shape) else { return nil }
        self = value
    }

    /// The same, written.
    public var written: String {
        switch self {
        case .flag(let flag): flag ? "yes" : "no"
        case .word(let word): word
        case .words(let words): words.sorted().joined(separator: ",")
        case .number(let number): number.description
        }
    }
}
