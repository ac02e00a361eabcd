public import Domain

/// An official as he may be chosen where a report accuses him: by the body in which he sits, his name and his seat.
public struct AccusablePerson: Sendable, Equatable {
    public let officer: ID<Officer>
    public let name: String
    public let role: Role
    public let body: Holder

    /// What his accusation means: he himself wherever he sits; and where he leads a body that body too, for nobody acts under an accused
    /// head (F.1).
    public var marks: [Accused] {
        let himself = Accused(agency: body.agency, officer: officer)
        return role == .leader ? [himself, Accused(agency: body.agency, unit: nil)] : [himself]
    }
}
