/// A small piece of work that a device does while its person writes, and that is checked with a few hashes.
///
/// It comes in parts of one size, so that it takes about as long each time and goes on where another page left it. Part `n` is solved by
/// a whole number for which SHA-256 of `challenge:n:number` begins with so many zero bits.
public struct WorkPuzzle: Sendable, Equatable {
    /// Parts of the whole work.
    public static let parts = 16
    /// No part's answer is larger: far beyond what a part of the hardest puzzle takes.
    private static let largest = 1 << 40

    /// A word that stands for one form.
    public let challenge: String
    /// Zero bits asked for, 1 to 32: each one more doubles the work.
    public let bits: Int

    public init(challenge: String, bits: Int) {
        self.challenge = challenge
        self.bits = min(max(bits, 1), 32)
    }

    /// Whether the number solves the part.
    public func accepts(_ number: Int, part: Int) -> Bool {
        guard (0..<Self.parts).contains(part), (0...Self.largest).contains(number) else { return false }
        let digest = Hex.decode(ContentHash(of: Array("\(challenge):\(part):\(number)".utf8)).hex) ?? []
        var zeros = 0
        for byte in digest {
            zeros += byte.leadingZeroBitCount
            if byte != 0 { break }
        }
        return zeros >= bits
    }

    /// How many parts are solved after these answers, which begin at the part `from`. What is wrong counts as never sent.
    ///
    /// At most ``parts`` hashes, whatever was sent.
    public func solved(_ numbers: some Sequence<Int>, from: Int, before: Int) -> Int {
        guard (0...before).contains(from) else { return before }
        var solved = from
        for number in numbers.prefix(Self.parts) {
            if solved >= before {
                guard accepts(number, part: solved) else { return solved }
            }
            solved += 1
        }
        return max(solved, before)
    }
}
