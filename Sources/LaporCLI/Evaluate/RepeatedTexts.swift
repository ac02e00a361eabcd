import IndonesianText

/// Texts that are nearly the same as one that was met before: measuring with them would measure memory.
struct RepeatedTexts {
    /// Of the roots that one of two texts holds, the share that both must hold to be nearly the same.
    private static let share = 0.8
    /// Looked up by this many of their rarest roots: two texts that share so much share one of these.
    private static let rarest = 6

    private let known: [Set<String>]
    private let counts: [String: Int]
    private var holders: [String: [Int]] = [:]

    init(_ texts: [String]) {
        known = texts.map { Set(SearchText.index($0).split(separator: " ").map(String.init)) }
        var counts: [String: Int] = [:]
        for roots in known { for root in roots { counts[root, default: 0] += 1 } }
        self.counts = counts
        for (index, roots) in known.enumerated() {
            for root in Self.rare(roots, counts) { holders[root, default: []].append(index) }
        }
    }

    func holds(_ text: String) -> Bool {
        let roots = Set(SearchText.index(text).split(separator: " ").map(String.init))
        if roots.isEmpty { return known.contains(roots) }
        let candidates = Set(Self.rare(roots, counts).flatMap { holders[$0] ?? [] })
        return candidates.contains { index in
            let common = roots.intersection(known[index]).count
            return Double(common) >= Self.share * Double(roots.count + known[index].count - common)
        }
    }

    private static func rare(_ roots: Set<String>, _ counts: [String: Int]) -> [String] {
        Array(roots.sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }.prefix(rarest))
    }
}
