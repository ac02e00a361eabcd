/// A word that nobody guesses: 128 random bits in hexadecimal digits.
public enum RandomWord {
    /// A new word of 32 digits.
    public static func make() -> String {
        var source = SystemRandomNumberGenerator()
        let halves = [source.next(), source.next()]
        return hexadecimal(halves.flatMap { half in withUnsafeBytes(of: half) { Array($0) } })
    }

    /// Whether `word` has the shape of one.
    public static func isWellFormed(_ word: String) -> Bool {
        word.utf8.count == 32 && word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
