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
    /// Whose it is, where he is away and another sits there; nil in one's own seat.
    public private(set) var standIn: StandIn?

    init(
        id: ID<Seat>, role: Role, agency: ID<Agency>?, unit: ID<WorkUnit>?, duties: Set<Duty>, decree: String?, limits: SeatLimits?
    ) {
        self.id = id
        self.role = role
        self.agency = agency
        self.unit = unit
        self.duties = duties
        self.decree = decree
        self.limits = limits
    }

    /// The same seat without what a decree gave to its owner, for who sits there in his place.
    func lent(_ standIn: StandIn) -> Seat {
        var seat = Seat(id: id, role: role, agency: agency, unit: unit, duties: [], decree: nil, limits: limits)
        seat.standIn = standIn
        return seat
    }
}
