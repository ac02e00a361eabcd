/// The code by which anyone names a report (E.4): nine random symbols and a check symbol of Crockford's alphabet, `7KX29QTM4Z`.
///
/// The check finds every single wrong symbol and every swap of two. The code is no secret: with it alone one sees what is public.
public struct TrackingCode: Hashable, Sendable {
    /// The ten symbols in capitals, as stored and compared.
    public let canonical: String

    /// What people type or dictate: any case, spaces and hyphens anywhere, I and L for 1, O for 0. Nil unless ten symbols remain and the
    /// check holds; all zeros is no code.
    public init?(_ text: String) {
        var values: [UInt8] = []
        values.reserveCapacity(10)
        for character in text.unicodeScalars {
            if let value = Self.value(of: character) {
                guard values.count < 10 else { return nil }
                values.append(value)
            } else if !Self.separators.contains(character) {
                return nil
            }
        }
        guard values.count == 10, Self.sum(values) == 0, values.contains(where: { $0 != 0 }) else { return nil }
        self.init(values: values)
    }

    private init(values: [UInt8]) {
        canonical = String(String.UnicodeScalarView(values.map { Self.alphabet[Int($0 & 31)] }))
    }

    /// A new code; never all zeros.
    public static func make(random: inout some RandomNumberGenerator) -> TrackingCode {
        var values = (0..<9).map { _ in UInt8.random(in: 0...31, using: &random) }
        if values.allSatisfy({ $0 == 0 }) { values[8] = 1 }
        return TrackingCode(values: values + [checkValue(values)])
    }

    /// In groups of 3, 3 and 4, `7KX-29Q-TM4Z`.
    public var displayed: String {
        let symbols = canonical.utf8
        return [symbols.prefix(3), symbols.dropFirst(3).prefix(3), symbols.dropFirst(6)].map { String(Substring($0)) }
            .joined(separator: "-")
    }

    /// The check symbol for nine symbols; nil unless there are nine of the alphabet.
    public static func checkSymbol(for nineSymbols: String) -> Character? {
        let values = nineSymbols.unicodeScalars.compactMap(value(of:))
        guard values.count == 9, nineSymbols.unicodeScalars.count == 9 else { return nil }
        return Character(alphabet[Int(checkValue(values) & 31)])
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".unicodeScalars)
    private static let noValue: UInt8 = 255
    /// What each ASCII character stands for, in either case, I and L for 1, O for 0.
    private static let values: [UInt8] = (0..<128).map { code in
        let capital = (0x61...0x7A).contains(code) ? code - 0x20 : code
        switch capital {
        case 0x49, 0x4C: return 1
        case 0x4F: return 0
        default: return alphabet.firstIndex { $0.value == capital }.map(UInt8.init) ?? noValue
        }
    }
    private static let separators: Set<Unicode.Scalar> = [" ", "-", "\t", "\n", "\r", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}"]
    /// Weights by position from the left: a^9 ... a^0 with a = 2 in GF(32), polynomial x^5 + x^2 + 1.
    private static let weights: [UInt8] = [26, 13, 20, 10, 5, 16, 8, 4, 2, 1]

    private static func value(of character: Unicode.Scalar) -> UInt8? {
        guard character.value < 128 else { return nil }
        let value = values[Int(character.value)]
        return value == noValue ? nil : value
    }

    /// The check symbol stands at weight 1, so that it equals the sum of the others.
    private static func checkValue(_ nine: [UInt8]) -> UInt8 { sum(nine) }

    private static func sum(_ values: [UInt8]) -> UInt8 {
        zip(values, weights).reduce(0) { $0 ^ product($1.0, $1.1) }
    }

    /// Multiplication in GF(32).
    private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
        var result: UInt8 = 0
        var shifted = one
        var rest = other
        while rest != 0 {
            if rest & 1 == 1 { result ^= shifted }
            shifted <<= 1
            if shifted & 0b100000 != 0 { shifted ^= 0b100101 }
            rest >>= 1
        }
        return result
    }
}

extension TrackingCode: CustomStringConvertible {
    public var description: String { canonical }
}

extension TrackingCode: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let code = TrackingCode(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a tracking code: \(text)"))
        }
        self = code
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(canonical)
    }
}
