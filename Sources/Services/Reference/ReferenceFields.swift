/// The fields of one row by column name. Each reading that fails leaves a bad line behind and gives a harmless value, so that a row
/// with three mistakes is reported three times and thrown away once.
struct ReferenceFields {
    let file: String
    let row: CSVRow
    let columns: [String: Int]
    private(set) var bad: [BadLine] = []

    init(file: String, row: CSVRow, columns: [String: Int]) {
        self.file = file
        self.row = row
        self.columns = columns
    }

    mutating func complain(_ field: String, _ reason: BadLine.Reason) {
        bad.append(BadLine(file: file, line: row.line, field: field, reason: reason))
    }

    /// Empty text where the field is empty.
    func optional(_ column: String) -> String {
        columns[column].flatMap { row[$0] } ?? ""
    }

    mutating func required(_ column: String) -> String {
        let text = optional(column)
        if text.isEmpty { complain(column, .missing) }
        return text
    }

    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ column: String, fallback: Word) -> Word {
        let text = required(column)
        if let word = Word(rawValue: text) { return word }
        if !text.isEmpty { complain(column, .unknownWord(text, allowed: Word.allCases.map(\.rawValue))) }
        return fallback
    }

    mutating func yesOrNo(_ column: String) -> Bool {
        word(column, fallback: YesOrNo.no) == .yes
    }

    mutating func slug(_ column: String) -> String {
        let text = required(column)
        if !text.isEmpty, !Self.isSlug(text) { complain(column, .notASlug(text)) }
        return text
    }

    mutating func code(_ column: String, level: RegionLevel) -> String {
        let text = required(column)
        if !text.isEmpty, RegionCode(text)?.level != level { complain(column, .notACode(text)) }
        return text
    }

    mutating func integer(_ column: String, in range: ClosedRange<Int>) -> Int {
        let text = required(column)
        guard let number = Int(text) else {
            if !text.isEmpty { complain(column, .notANumber(text)) }
            return range.lowerBound
        }
        if !range.contains(number) { complain(column, .outOfRange(text)) }
        return number
    }

    mutating func decimal(_ column: String, in range: ClosedRange<Double>) -> Double {
        let text = required(column)
        guard let number = Double(text), number.isFinite else {
            if !text.isEmpty { complain(column, .notANumber(text)) }
            return range.lowerBound
        }
        if !range.contains(number) { complain(column, .outOfRange(text)) }
        return number
    }

    mutating func date(_ column: String) -> ReferenceDate {
        let text = required(column)
        if let date = ReferenceDate(text) { return date }
        if !text.isEmpty { complain(column, .notADate(text)) }
        return .earliest
    }

    private enum YesOrNo: String, CaseIterable { case yes, no }

    private static func isSlug(_ text: String) -> Bool {
        var previous = UInt8(ascii: "-")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-"): if previous == byte { return false }
            default: return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: "-")
    }
}
