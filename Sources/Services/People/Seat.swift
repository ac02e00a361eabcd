public import Domain

/// What a person is in the office: a role, in a body, with the duties that a decree gives beside it. One person may have several.
public struct Seat: Sendable, Equatable {
    public let id: ID<Seat>
    public let role: Role
    /// Nil for seats of the nation.
    public let agency: ID<Agency>?
    /// Nil for seats of the agency itself.
    public let unit: ID<WorkUnit>?
    public let duties: Set<Duty>
    /// The decree that named the person.
    public let decree: String?
    /// Places and categories to which it is limited; nil where it is not.
    public let limits: SeatLimits?
}
