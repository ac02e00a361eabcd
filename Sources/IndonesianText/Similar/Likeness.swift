import Glibc

/// How alike two texts are, and by which words.
public struct Likeness: Sendable, Equatable {
    /// 0 for nothing in common, 1 for the same words.
    public let text: Double
    /// What they share, the most telling first, as the second text writes it.
    public let shared: [String]

    static let sharedShown = 5

    /// - Parameter isPartial: the first text is still being written: what it says already counts, not what it does not say yet.
    public init(_ asked: SimilarText, _ found: SimilarText, weights: WordWeights, isPartial: Bool = false) {
        guard !asked.roots.isEmpty, !found.roots.isEmpty else {
            (text, shared) = (0, [])
            return
        }
        let overlap = Overlap(asked, found, weights)
        let even = overlap.cosine * 0.5 + Self.dice(asked.grams, found.grams) * 0.5
        // A word or two that are found anywhere are no sign of the same matter.
        let certainty = min(1, Double(Set(asked.roots).count) / 4)
        text = min(1, isPartial ? max(even, overlap.share * 0.8 * certainty) : even)
        shared = overlap.common.prefix(Self.sharedShown).map(found.word)
    }

    private static func dice(_ left: [UInt64], _ right: [UInt64]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var (first, second, common) = (0, 0, 0)
        while first < left.count, second < right.count {
            if left[first] == right[second] {
                common += 1
                first += 1
                second += 1
            } else if left[first] < right[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return 2 * Double(common) / Double(left.count + right.count)
    }

    /// What two texts share, weighed by how much each word tells.
    private struct Overlap {
        private(set) var cosine = 0.0
        /// The part of the first text that stands in the second.
        private(set) var share = 0.0
        private(set) var common: [String] = []

        init(_ asked: SimilarText, _ found: SimilarText, _ weights: WordWeights) {
            func value(_ term: String, _ count: Double) -> Double {
                weights.weight(ofTerm: term) * (1 + log(max(1, count)))
            }
            var (product, own, other, single, met) = (0.0, 0.0, 0.0, 0.0, 0.0)
            for (term, count) in asked.terms {
                let mine = value(term, count)
                own += mine * mine
                let isWord = !term.utf8.contains(UInt8(ascii: " "))
                if isWord { single += mine }
                guard let theirs = found.terms[term].map({ value(term, $0) }) else { continue }
                product += mine * theirs
                if isWord { met += mine }
            }
            for (term, count) in found.terms {
                let theirs = value(term, count)
                other += theirs * theirs
            }
            if own > 0, other > 0 { cosine = product / (own * other).squareRoot() }
            if single > 0 { share = met / single }
            common = asked.distinctRoots.filter { found.terms[$0] != nil }
                .map { (root: $0, weight: weights.weight(of: $0)) }
                .sorted { ($0.weight, $1.root) > ($1.weight, $0.root) }.map(\.root)
        }
    }
}
