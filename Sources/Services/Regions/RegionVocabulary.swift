/// All words of all region names, sorted, each with the regions in whose name it stands. Flat arrays: a hundred thousand small
/// strings and lists would cost ten times the memory.
struct RegionVocabulary: Sendable {
    /// A region in whose name a word stands.
    struct Posting {
        fileprivate let bits: UInt32
        var entry: Int { Int(bits & 0x3FFF_FFFF) }
        /// The word is the whole name, also one written in several words (`Suka Maju` as `sukamaju`).
        var isWhole: Bool { bits & 0x8000_0000 != 0 }
        var isFirst: Bool { bits & 0x4000_0000 != 0 }
    }

    private var bytes: [UInt8] = []
    private var wordStarts: [UInt32] = [0]
    /// One bit a letter, to pass over words that cannot be within a few slips.
    private var letters: [UInt32] = []
    private var postingStarts: [UInt32] = [0]
    private var postings: [UInt32] = []

    init(_ found: [String: [UInt32]]) {
        for word in found.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            bytes += word.utf8
            wordStarts.append(UInt32(bytes.count))
            letters.append(word.utf8.reduce(0) { $0 | Self.letter($1) })
            postings += found[word] ?? []
            postingStarts.append(UInt32(postings.count))
        }
    }

    static func bits(entry: Int, isWhole: Bool, isFirst: Bool) -> UInt32 {
        UInt32(entry) | (isWhole ? 0x8000_0000 : 0) | (isFirst ? 0x4000_0000 : 0)
    }

    var count: Int { letters.count }

    var memory: Int { bytes.capacity + 4 * (wordStarts.capacity + letters.capacity + postingStarts.capacity + postings.capacity) }

    /// Calls with every region of every word that begins with these bytes; `isExact` where the word is no longer.
    func forEach(beginningWith prefix: [UInt8], _ body: (_ posting: Posting, _ isExact: Bool) -> Void) {
        var word = firstWord(notBefore: prefix)
        while word < count {
            let range = range(of: word)
            guard range.count >= prefix.count, bytes[range.prefix(prefix.count)].elementsEqual(prefix) else { return }
            forEachPosting(of: word) { body($0, range.count == prefix.count) }
            word += 1
        }
    }

    /// Calls with every region of every word that is at most so many slips away, itself not included.
    func forEach(within limit: Int, of word: [UInt8], _ body: (_ posting: Posting, _ distance: Int) -> Void) {
        let mask = word.reduce(0) { $0 | Self.letter($1) }
        var distances = EditDistance(word)
        bytes.withUnsafeBufferPointer { bytes in
            for candidate in 0..<count where (letters[candidate] ^ mask).nonzeroBitCount <= 2 * limit {
                let range = range(of: candidate)
                guard abs(range.count - word.count) <= limit else { continue }
                if let distance = distances.to(UnsafeBufferPointer(rebasing: bytes[range]), limit: limit), distance > 0 {
                    forEachPosting(of: candidate) { body($0, distance) }
                }
            }
        }
    }

    private func forEachPosting(of word: Int, _ body: (Posting) -> Void) {
        for index in Int(postingStarts[word])..<Int(postingStarts[word + 1]) { body(Posting(bits: postings[index])) }
    }

    private func range(of word: Int) -> Range<Int> {
        Int(wordStarts[word])..<Int(wordStarts[word + 1])
    }

    private func firstWord(notBefore prefix: [UInt8]) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if bytes[range(of: middle)].lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func letter(_ byte: UInt8) -> UInt32 {
        byte >= 0x61 && byte <= 0x7A ? 1 << UInt32(byte - 0x61) : 1 << 31
    }
}
