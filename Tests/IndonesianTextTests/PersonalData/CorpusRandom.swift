/// SplitMix64: the same corpus in every run.
struct CorpusRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int(next() % UInt64(list.count))]
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func digits(_ count: Int) -> String { String((0..<count).map { _ in Character(String(number(0...9))) }) }

    mutating func letters(_ count: Int) -> String { String((0..<count).map { _ in pick(Array("ABCDEFGHJKLMNPRSTUVWYZ")) }) }
}

extension Int {
    /// With zeros before it.
    func padded(_ length: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, length - digits.count)) + digits
    }
}
