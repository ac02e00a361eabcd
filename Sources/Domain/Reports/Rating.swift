/// What the reporter thought of the handling, 1 to 5 each; offered at every closing, never compulsory (rule J.6).
public struct Rating: Codable, Sendable, Equatable {
    public var clarity: Int
    public var solution: Int
    public var fairness: Int

    /// Nil unless all three are between 1 and 5.
    public init?(clarity: Int, solution: Int, fairness: Int) {
        guard [clarity, solution, fairness].allSatisfy((1...5).contains) else { return nil }
        self.clarity = clarity
        self.solution = solution
        self.fairness = fairness
    }

    /// A problem that the reporter says is not solved goes to another person for review.
    public var needsReview: Bool { solution <= 2 }
}
