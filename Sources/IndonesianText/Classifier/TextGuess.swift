/// What a model takes a text for.
public struct TextGuess: Sendable, Equatable {
    public let label: String
    /// From 0 to 1: of the guesses made with this number, so many turned out right on the reports that were held back from learning.
    public let certainty: Double
    /// The words of this text that speak for it most, as they stand there in small letters; the strongest first, three at most.
    public let words: [String]
}
