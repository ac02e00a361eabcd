public import Domain

/// One line of the register of what was destroyed: how much of which class, from which period, by which rule. No personal data.
public struct Destruction: Sendable, Equatable {
    public let id: ID<Destruction>
    public let at: Instant
    public let kind: RetentionClass
    public let count: Int
    /// The oldest and the youngest thing that went.
    public let oldest: Instant?
    public let newest: Instant?
    /// The rule that was in force: key and value.
    public let policy: String
    /// Since when that rule holds.
    public let policyFrom: CivilDate?
}
