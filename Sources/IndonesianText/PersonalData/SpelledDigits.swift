/// Digits as they stand from a token on, in whatever form: a run of them, single ones, number words, letters that look like digits.
struct SpelledDigits {
    private(set) var digits: [UInt8] = []
    /// The first token behind them.
    private(set) var next: Int
    private(set) var end: Int
    /// Only a plain run of digits.
    private(set) var isPlain = true

    /// Signs between two parts.
    static let glue = Set(" .-_,*/|~:+'".utf8)
    static let longestGlue = 3

    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "o"): 0, UInt8(ascii: "l"): 1, UInt8(ascii: "i"): 1,
    ]

    /// Nil where no digit stands.
    /// - Parameter most: digits are read up to this number and no further.
    /// - Parameter glue: what may lie between two parts.
    init?(_ reading: PersonalReading, from first: Int, atMost most: Int, glue: Set<UInt8> = glue) {
        let (text, tokens) = (reading.text, reading.tokens)
        guard tokens.indices.contains(first) else { return nil }
        next = first
        end = tokens[first].cells.lowerBound
        while digits.count < most, tokens.indices.contains(next) {
            let cells = tokens[next].cells
            if next > first {
                let gap = end..<cells.lowerBound
                guard gap.count <= Self.longestGlue, gap.allSatisfy({ glue.contains(text[$0]) }) else { return }
            }
            guard let (found, taken) = Self.read(text, tokens, next, isFirst: next == first),
                digits.count + found.count <= most
            else { break }
            isPlain = isPlain && next == first && tokens[next].isDigits
            digits += found
            next += taken
            end = tokens[next - 1].cells.upperBound
        }
        if digits.isEmpty { return nil }
    }

    private static func read(_ text: FoldedText, _ tokens: [TextToken], _ index: Int, isFirst: Bool) -> (digits: [UInt8], tokens: Int)? {
        let token = tokens[index]
        if token.isDigits { return (text.bytes[token.cells].map { $0 - 0x30 }, 1) }
        let word = text.word(token.cells)
        if token.cells.count <= 4 {
            let found = text.bytes[token.cells].compactMap { letters[$0] }
            let isBeside = FoldedText.isDigit(text[token.cells.lowerBound - 1]) || FoldedText.isDigit(text[token.cells.upperBound])
            if found.count == token.cells.count, isBeside || (!isFirst && found.count == 1 && isLone(text, tokens, index)) {
                return (found, 1)
            }
        }
        func digit(_ place: Int) -> UInt8? {
            tokens.indices.contains(place) && !tokens[place].isDigits ? NumberWords.digit(text.word(tokens[place].cells)) : nil
        }
        if let times = NumberWords.repeats[word], let repeated = digit(index + 1) {
            return (Array(repeating: repeated, count: times), 2)
        }
        if word == "sebelas" { return ([1, 1], 1) }
        if word == "sepuluh" { return ([1, 0], 1) }
        if word.utf8.count > 5, let joined = NumberWords.joined(word) { return (joined, 1) }
        guard let first = NumberWords.digit(word) else { return nil }
        let after = tokens.indices.contains(index + 1) && !tokens[index + 1].isDigits ? text.word(tokens[index + 1].cells) : ""
        if NumberWords.magnitudes.contains(after) { return nil }
        switch after {
        case "belas": return ([1, first], 2)
        case "puluh": return digit(index + 2).map { ([first, $0], 3) } ?? ([first, 0], 2)
        default: return ([first], 1)
        }
    }

    /// A letter among single digits.
    private static func isLone(_ text: FoldedText, _ tokens: [TextToken], _ index: Int) -> Bool {
        guard tokens.indices.contains(index + 1), tokens[index + 1].isDigits, tokens[index - 1].isDigits else { return false }
        return tokens[index + 1].cells.lowerBound - tokens[index].cells.upperBound == 1
    }
}
