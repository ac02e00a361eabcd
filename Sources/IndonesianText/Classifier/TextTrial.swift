/// How a model did on reports that it had not learned from.
public struct TextTrial: Sendable, Equatable {
    public let examples: Int
    /// Where the first guess was what people decided.
    public let first: Int
    /// Where one of the first three was.
    public let amongThree: Int

    public init(examples: Int, first: Int, amongThree: Int) {
        self.examples = examples
        self.first = first
        self.amongThree = amongThree
    }

    public var firstShare: Double { examples == 0 ? 0 : Double(first) / Double(examples) }
    public var amongThreeShare: Double { examples == 0 ? 0 : Double(amongThree) / Double(examples) }
}
