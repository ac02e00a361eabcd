/// A small generator of random numbers that gives the same ones for the same seed on every machine (Steele, Lea, Flood 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    /// A stream of its own for each report and purpose, so that report 1,000,000 needs none of those before it.
    init(seed: UInt64, index: Int, stream: UInt64) {
        var mixer = SplitMix64(seed: seed ^ (stream << 56))
        let first = mixer.next()
        var second = SplitMix64(seed: first ^ UInt64(truncatingIfNeeded: index))
        state = second.next()
    }

    /// The same seed gives the same numbers on every machine.
    public mutating func next() -> UInt64 {
        state = state.addingReportingOverflow(0x9e37_79b9_7f4a_7c15).partialValue
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)).multipliedReportingOverflow(by: 0xbf58_476d_1ce4_e5b9).partialValue
        mixed = (mixed ^ (mixed >> 27)).multipliedReportingOverflow(by: 0x94d0_49bb_1331_11eb).partialValue
        return mixed ^ (mixed >> 31)
    }

    /// Even enough for stories, and one multiplication.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
    }

    mutating func percent(_ share: Int) -> Bool {
        below(100) < share
    }

    mutating func pick<Item>(_ items: [Item], else fallback: Item) -> Item {
        items.isEmpty ? fallback : items[below(items.count)]
    }

    mutating func pick(_ texts: [String]) -> String {
        pick(texts, else: "")
    }
}
