import Domain
public import IndonesianText

/// A report of the officer's own scope that is like the case before him, with the reasons why.
public struct SimilarCase: Sendable {
    public let row: QueueRow
    /// Of an anonymous report without what tells who wrote it.
    public let body: String
    public let likeness: Likeness
    public let nearness: Nearness
    public let score: Double
    /// An officer said that the two belong together.
    public let isLinked: Bool

    /// So alike that the two may be the same matter.
    public var mayBeSame: Bool { score >= SimilarFound.hint }
}
