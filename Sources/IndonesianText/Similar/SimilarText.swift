/// A text made ready to be compared with others: its words without slang and endings, and its small pieces of four letters, which
/// survive slips of the pen. Never shown; the words as they were written are kept beside, so that a person can be told what is shared.
public struct SimilarText: Sendable {
    /// Words of one text that are compared; what a long letter says beyond them tells no more.
    public static let wordLimit = 800

    /// The roots in order, with repetitions, without words that say nothing.
    public let roots: [String]
    /// Each root with how often it and each pair of neighbours occur.
    let terms: [String: Double]
    /// Hashes of four letters each, sorted, each once.
    let grams: [UInt64]
    private let written: [String: String]

    public init(_ text: String) {
        let stemmer = Stemmer()
        var roots: [String] = []
        var written: [String: String] = [:]
        for word in Tokeniser.words(text, limit: Self.wordLimit) {
            for part in Slang.expand(word).split(separator: " ").map(String.init) where !StopWords.contains(part) {
                let root = stemmer.stem(part)
                if StopWords.contains(root) { continue }
                roots.append(root)
                if written[root] == nil { written[root] = part }
            }
        }
        self.roots = roots
        self.written = written
        terms = Self.terms(of: roots)
        grams = Self.grams(of: roots)
    }

    /// The roots, each once, in the order in which they first stand.
    public var distinctRoots: [String] {
        var seen: Set<String> = []
        return roots.filter { seen.insert($0).inserted }
    }

    /// Two texts of the same words in the same order, however they are typed. Nil for a text that says nothing.
    public var sameness: UInt64? {
        roots.isEmpty ? nil : TextHash.of(roots.joined(separator: " "), seed: 1)
    }

    /// A root as this text writes it.
    func word(_ root: String) -> String {
        written[root] ?? root
    }

    private static func terms(of roots: [String]) -> [String: Double] {
        var counts: [String: Double] = [:]
        for root in roots { counts[root, default: 0] += 1 }
        for (left, right) in zip(roots, roots.dropFirst()) { counts[left + " " + right, default: 0] += 1 }
        return counts
    }

    private static func grams(of roots: [String]) -> [UInt64] {
        let bytes = Array((" " + roots.joined(separator: " ") + " ").utf8)
        guard bytes.count >= 4, !roots.isEmpty else { return [] }
        var grams: Set<UInt64> = []
        for start in 0...(bytes.count - 4) {
            grams.insert(bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt64($1) })
        }
        return grams.sorted()
    }
}
