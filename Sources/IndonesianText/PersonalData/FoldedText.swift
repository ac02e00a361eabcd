/// A text as the finder reads it: a cell of one byte for every character that is seen, and where in the text it stands. Digits of all
/// scripts are `0`–`9`, letters that look Latin are small letters, and what is not seen has no cell.
struct FoldedText {
    /// A letter of a script that has no Latin look-alike.
    static let otherLetter: UInt8 = 0x80
    /// Any other sign.
    static let otherSign: UInt8 = 0x81
    static let lineEnd: UInt8 = 0x0A

    private(set) var bytes: [UInt8] = []
    /// Whether it was written as a capital.
    private(set) var isCapital: [Bool] = []
    /// The number of its scalar in the text.
    private var scalars: [Int] = []
    /// Of every scalar, and the end.
    private var indices: [String.Index] = []

    var count: Int { bytes.count }

    init(_ text: String) {
        let view = text.unicodeScalars
        bytes.reserveCapacity(text.utf8.count)
        isCapital.reserveCapacity(text.utf8.count)
        scalars.reserveCapacity(text.utf8.count)
        indices.reserveCapacity(text.utf8.count + 1)
        var index = view.startIndex
        while index < view.endIndex {
            add(view[index], number: indices.count)
            indices.append(index)
            index = view.index(after: index)
        }
        indices.append(view.endIndex)
    }

    /// The byte of a cell; a blank before the first and behind the last, so that neighbours may be asked about freely.
    subscript(cell: Int) -> UInt8 {
        bytes.indices.contains(cell) ? bytes[cell] : 0x20
    }

    /// The place in the text, with the unseen marks that cling to its last character.
    func range(of cells: Range<Int>) -> Range<String.Index>? {
        guard let first = cells.first, let last = cells.last, scalars.indices.contains(first), scalars.indices.contains(last) else {
            return nil
        }
        let next = scalars.indices.contains(last + 1) ? scalars[last + 1] : indices.count - 1
        return indices[scalars[first]]..<indices[max(scalars[last] + 1, next)]
    }

    private mutating func add(_ scalar: Unicode.Scalar, number: Int) {
        let value = scalar.value
        if value < 0x80 {
            if value == 0x0A || value == 0x0D { return append(Self.lineEnd, false, number) }
            if value <= 0x20 || value == 0x7F { return append(0x20, false, number) }
            let isCapital = (0x41...0x5A).contains(value)
            return append(UInt8(isCapital ? value | 0x20 : value), isCapital, number)
        }
        if let digit = Self.digit(scalar) { return append(0x30 + digit, false, number) }
        if let letter = Self.capitals[value] { return append(letter, true, number) }
        switch LookAlikes.fold(scalar) {
        case .space: append(value == 0x2028 || value == 0x2029 ? Self.lineEnd : 0x20, false, number)
        case .nothing: break
        case .scalar(let folded): append(Self.byte(of: folded), scalar.properties.isUppercase, number)
        case .scalars(let folded):
            for one in folded { append(Self.byte(of: one), scalar.properties.isUppercase, number) }
        }
    }

    /// Greek and Cyrillic letters that look like Latin ones as capitals alone.
    private static let capitals: [UInt32: UInt8] = [
        0x0412: UInt8(ascii: "b"), 0x041D: UInt8(ascii: "h"), 0x0392: UInt8(ascii: "b"), 0x0397: UInt8(ascii: "h"),
        0x039C: UInt8(ascii: "m"), 0x039D: UInt8(ascii: "n"), 0x0396: UInt8(ascii: "z"), 0x03A5: UInt8(ascii: "y"),
    ]

    private mutating func append(_ byte: UInt8, _ capital: Bool, _ number: Int) {
        bytes.append(byte)
        isCapital.append(capital)
        scalars.append(number)
    }

    private static func byte(of scalar: Unicode.Scalar) -> UInt8 {
        if scalar.value < 0x80 { return UInt8(scalar.value) }
        if scalar == "\u{2022}" || scalar == "\u{00B7}" || scalar == "\u{2219}" || scalar == "\u{30FB}" { return UInt8(ascii: ".") }
        return scalar.properties.isAlphabetic ? otherLetter : otherSign
    }

    /// Arabic, Javanese, Devanagari and other digits, digits in circles, above or below the line.
    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.properties.numericType {
        case .decimal, .digit: break
        default: return nil
        }
        guard let value = scalar.properties.numericValue, value >= 0, value <= 9 else { return nil }
        return UInt8(value)
    }
}

/// A run of digits, or of letters, of a folded text.
struct TextToken {
    var isDigits: Bool
    var cells: Range<Int>

    static func all(in text: FoldedText) -> [TextToken] {
        var tokens: [TextToken] = []
        var start = 0
        while start < text.count {
            let kind = Kind(text[start])
            var end = start + 1
            if kind != .sign {
                while end < text.count, Kind(text[end]) == kind { end += 1 }
                tokens.append(TextToken(isDigits: kind == .digit, cells: start..<end))
            }
            start = end
        }
        return tokens
    }

    private enum Kind {
        case digit, letter, sign

        init(_ byte: UInt8) {
            switch byte {
            case 0x30...0x39: self = .digit
            case 0x61...0x7A, FoldedText.otherLetter: self = .letter
            default: self = .sign
            }
        }
    }
}

extension FoldedText {
    static let longestWord = 128

    /// The letters of a short word; empty for a longer one, which is none that the finder knows.
    func word(_ cells: Range<Int>) -> String {
        guard cells.count <= Self.longestWord, cells.lowerBound >= 0, cells.upperBound <= count else { return "" }
        return String(decoding: bytes[cells], as: UTF8.self)
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == otherLetter }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
