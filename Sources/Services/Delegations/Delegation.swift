public import Domain

/// Who sits in whose seat while somebody is away (C.2): from the beginning of the first day to the end of the last, by the clock of the
/// body. The delegate has the rights of that seat and none more, without its duties by decree, and keeps being himself: he approves
/// nothing that he wrote, and sees nothing that accuses either of the two.
public struct Delegation: Sendable, Equatable {
    public let id: ID<Delegation>
    public let seat: Seat
    public let absent: ID<Officer>
    public let absentName: String
    public let delegate: ID<Officer>
    public let delegateName: String
    public let from: CivilDate
    public let to: CivilDate
    public let reason: String
    public let isRunning: Bool
}

/// What is asked for when somebody will be away.
public struct DelegationForm: Sendable {
    public var seat: ID<Seat>?
    public var delegate: ID<Officer>?
    public var from: CivilDate?
    public var to: CivilDate?
    public var reason: String

    public init(seat: ID<Seat>?, delegate: ID<Officer>?, from: CivilDate?, to: CivilDate?, reason: String) {
        self.seat = seat
        self.delegate = delegate
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// A person on a seat of the body, who may be away or stand in.
public struct SeatedOfficer: Sendable, Equatable {
    public let officer: ID<Officer>
    public let name: String
    public let seat: Seat
}

/// Whose seat it is in which somebody sits for a while.
public struct StandIn: Sendable, Equatable {
    public let absent: ID<Officer>
    public let name: String
    public let lastDay: CivilDate
}
