/// What came of writing to those whom a breach concerns.
public struct BreachNotice: Sendable, Equatable {
    /// The letters that were put in line.
    public let letters: Int
    /// The breach that was named has its notice, by these letters or earlier ones: its clock no longer runs.
    public let isNotified: Bool
}
