import Glibc

/// How much a word tells: a rare one much, one that stands in every second complaint little.
///
/// Counted among the reports that are compared. An office that is new has counted nothing yet, so words that complaints everywhere
/// are full of begin as if they had been met often.
public struct WordWeights: Sendable {
    /// Reports that the beginning counts as much as.
    private static let beginning = 50.0

    private let reports: Double
    private let counts: [String: Int]

    /// - Parameters:
    ///   - reports: how many were counted.
    ///   - counts: in how many of them each root stands; those not named stand in none.
    public init(reports: Int, counts: [String: Int]) {
        self.reports = Double(max(0, reports))
        self.counts = counts
    }

    /// Above 0 for every root.
    public func weight(of root: String) -> Double {
        let before = CommonWords.contains(root) ? 0.25 : 0.005
        let met = Double(max(0, counts[root] ?? 0)) + before * Self.beginning
        return max(0.1, log((reports + Self.beginning + 1) / (met + 0.5)))
    }

    /// A pair of neighbours tells half of what its rarer word tells more.
    func weight(ofTerm term: String) -> Double {
        guard let gap = term.utf8.firstIndex(of: UInt8(ascii: " ")) else { return weight(of: term) }
        return (weight(of: String(term[..<gap])) + weight(of: String(term[term.utf8.index(after: gap)...]))) * 0.3
    }
}
