public import Domain
public import IndonesianText

/// One model of a lesson, and how it did on the newest reports before it learned from these too.
public struct LearnedModel: Sendable, Equatable {
    /// The lesson, counted from 1; suggestions name it as their source.
    public let version: Int
    public let kind: LearnedKind
    public let learnedAt: Instant
    /// From how many settled reports.
    public let examples: Int
    /// Nil where there were too few reports to hold any back.
    public let trial: TextTrial?
}
