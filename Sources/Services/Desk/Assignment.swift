public import Domain

/// A case in the hands of one named officer of the body that holds it.
public struct Assignment: Sendable, Equatable {
    public let officer: ID<Officer>
    public let name: String
    public let at: Instant
    /// Who stands in while that officer is away.
    public let standIn: String?
}

/// Somebody to whom a case can be given: he sits in the unit that holds it and may work on it.
public struct AssignableOfficer: Sendable, Equatable {
    public let officer: ID<Officer>
    public let name: String
    public let language: String
}
