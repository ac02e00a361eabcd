public import Domain
public import IndonesianText

/// A report that is like the one asked about, with the reasons why.
public struct SimilarFound: Sendable {
    public let id: ID<Report>
    /// Others of exactly the same words, nearest first: one line stands for all of them.
    public internal(set) var same: [ID<Report>] = []
    public let likeness: Likeness
    public let nearness: Nearness
    /// From 0 to 1: how alike the texts are, a quarter of it by how near the reports are to one another.
    public let score: Double

    /// From there on a citizen is shown the report while writing, and an officer as one that may be the same.
    public static let hint = 0.40

    init(_ asked: SimilarEntry, _ found: SimilarEntry, weights: WordWeights, isPartial: Bool) {
        id = found.id
        likeness = Likeness(asked.text, found.text, weights: weights, isPartial: isPartial)
        nearness = Nearness(asked, found)
        score = likeness.text * (0.75 + 0.25 * nearness.score)
    }
}
