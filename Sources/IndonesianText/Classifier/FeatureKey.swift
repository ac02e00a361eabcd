/// A sign that a text carries, known by its hash alone: a model holds no word of any report.
enum FeatureKey {
    /// What a sign is made of.
    enum Kind: UInt8 {
        case word = 1
        /// The name of a place, kept apart: it tells where, not what.
        case place = 2
        /// Two words side by side.
        case pair = 3
        /// A few letters of a word, which a slip of the pen leaves standing.
        case letters = 4
    }

    private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    static func of(_ kind: Kind, _ word: String) -> UInt64 {
        spread(add(word, to: add(kind.rawValue, to: start)))
    }

    static func pair(_ first: String, _ second: String) -> UInt64 {
        spread(add(second, to: add(0x20, to: add(first, to: add(Kind.pair.rawValue, to: start)))))
    }

    static func letters(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash = add(Kind.letters.rawValue, to: start)
        for byte in bytes { hash = add(byte, to: hash) }
        return spread(hash)
    }

    private static func add(_ word: String, to hash: UInt64) -> UInt64 {
        var hash = hash
        for byte in word.utf8 { hash = add(byte, to: hash) }
        return hash
    }

    private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* prime
    }

    /// The low bits of short words lie close together otherwise.
    private static func spread(_ hash: UInt64) -> UInt64 {
        var hash = hash
        hash ^= hash >> 32
        hash = hash &* 0xd6e8_feb8_6659_fd93
        return hash ^ (hash >> 32)
    }
}
