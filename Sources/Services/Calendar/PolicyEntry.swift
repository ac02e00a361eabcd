public import Domain

/// One dated row of the deadline policies as administrators see it.
public struct PolicyEntry: Sendable, Equatable {
    public let id: ID<PolicyEntry>
    public let row: PolicyRow
}
