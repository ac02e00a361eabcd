public import Domain

/// A body that a report's text seems to accuse, with the words that made the program think so. A verifier confirms or declines it.
public struct AccusationProposal: Sendable, Equatable {
    public let accused: Accused
    /// Empty where the text of today no longer tells: the proposal is decided all the same.
    public let words: [String]
}
