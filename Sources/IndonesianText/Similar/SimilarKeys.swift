/// The few numbers under which a text stands in the index of similar reports. Two texts that are alike share at least one with near
/// certainty, whether whole pieces were copied or only the rare words are the same; no number is ever looked for in all reports' texts.
public struct SimilarKeys: Sendable, Equatable {
    /// Rare words by which a text is found within its region, and anywhere.
    static let wordsInRegion = 9
    static let wordsAnywhere = 3
    static let bands = 5

    /// One number with how much it says when two texts share it.
    public struct Key: Sendable, Equatable {
        public let value: Int64
        public let weight: Double
    }

    /// Each value once.
    public let all: [Key]

    /// - Parameters:
    ///   - scope: keeps apart what may not meet: the same words have other numbers in another scope.
    ///   - region: where the report belongs, as wide as words are looked for; nil where nobody knows.
    public init(_ text: SimilarText, scope: Int, region: String?, weights: WordWeights) {
        let seed = UInt64(truncatingIfNeeded: scope) &* 1_000 &+ 7
        var all: [Key] = []
        var taken: Set<Int64> = []
        func add(_ content: String, _ kind: UInt64, _ weight: Double) {
            let value = Int64(bitPattern: TextHash.of(content, seed: seed &+ kind))
            if taken.insert(value).inserted { all.append(Key(value: value, weight: weight)) }
        }
        let roots = text.distinctRoots
        guard !roots.isEmpty else {
            self.all = []
            return
        }
        add(text.roots.joined(separator: " "), 1, 60)
        for (index, band) in Self.bands(of: text).enumerated() { add(band, 10 &+ UInt64(index), 15) }
        let weighed = roots.map { (root: $0, weight: weights.weight(of: $0)) }
            .sorted { ($0.weight, $1.root) > ($1.weight, $0.root) }
        if let region {
            for word in weighed.prefix(Self.wordsInRegion) { add(region + " " + word.root, 2, word.weight) }
        }
        for word in weighed.prefix(Self.wordsAnywhere) { add(word.root, 3, word.weight) }
        self.all = all
    }

    /// The number under which it is counted in how many reports of the scope a root stands.
    public static func count(of root: String, scope: Int) -> Int64 {
        Int64(bitPattern: TextHash.of(root, seed: UInt64(truncatingIfNeeded: scope) &* 1_000 &+ 4))
    }

    /// Of the roots and their pairs the two that come first under each of a few orders: texts that share four fifths of them share
    /// nearly always one of these.
    private static func bands(of text: SimilarText) -> [String] {
        let marks = text.terms.keys.map { TextHash.of($0, seed: 3) }
        return (0..<bands).map { band in
            (0..<2).map { row -> String in
                let order = UInt64(band * 2 + row + 1) &* 0xd6e8_feb8_6659_fd93
                return String(marks.map { TextHash.mixed($0 ^ order) }.min() ?? 0, radix: 36)
            }.joined(separator: ".")
        }
    }
}
