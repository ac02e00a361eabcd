/// Splits what paints a page, and other texts of a PDF, into its tokens; remarks are left out.
struct PDFTokens {
    enum Kind {
        case name
        case text
        case number
        case open
        case close
        case word
    }

    struct Token {
        let kind: Kind
        let range: Range<Int>
    }

    let bytes: [UInt8]
    var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The same text without remarks, one token a line.
    static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var tokens = PDFTokens(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        while let token = tokens.next() {
            result += bytes[token.range]
            result.append(0x0A)
        }
        return result
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0 || byte == 9 || byte == 10 || byte == 12 || byte == 13 || byte == 32 }

    private static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }

    func isWord(_ token: Token, _ word: StaticString) -> Bool {
        token.kind == .word && token.range.count == word.utf8CodeUnitCount
            && bytes[token.range].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    mutating func next() -> Token? {
        skipBlanks()
        guard index < bytes.count else { return nil }
        let start = index
        switch bytes[index] {
        case UInt8(ascii: "("): return skipText() ? Token(kind: .text, range: start..<index) : nil
        case UInt8(ascii: "/"):
            index += 1
            skipWord()
            return Token(kind: .name, range: start..<index)
        case UInt8(ascii: "<"):
            if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<") { return mark(.open, 2) }
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
            guard index < bytes.count else { return nil }
            index += 1
            return Token(kind: .text, range: start..<index)
        case UInt8(ascii: ">"):
            return mark(.close, index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">") ? 2 : 1)
        case UInt8(ascii: "["), UInt8(ascii: "{"): return mark(.open, 1)
        case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"): return mark(.close, 1)
        default:
            skipWord()
            let isNumber = bytes[start..<index].allSatisfy { (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
            return Token(kind: isNumber ? .number : .word, range: start..<index)
        }
    }

    private mutating func mark(_ kind: Kind, _ length: Int) -> Token {
        defer { index += length }
        return Token(kind: kind, range: index..<(index + length))
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%") {
                while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
            } else if Self.isBlank(bytes[index]) {
                index += 1
            } else {
                return
            }
        }
    }

    private mutating func skipWord() {
        while index < bytes.count, !Self.isBlank(bytes[index]), !Self.isDelimiter(bytes[index]) { index += 1 }
    }

    /// False where the text does not end.
    private mutating func skipText() -> Bool {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { return true }
        }
        index = bytes.count
        return false
    }
}
