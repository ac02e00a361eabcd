public import Domain

/// Which looks are meant.
public struct BreachFilter: Sendable {
    public var from: Instant
    public var to: Instant
    public var officer: ID<Officer>?
    public var agency: ID<Agency>?
    public var session: ID<OfficerSession>?

    public init(
        from: Instant, to: Instant, officer: ID<Officer>? = nil, agency: ID<Agency>? = nil, session: ID<OfficerSession>? = nil
    ) {
        self.from = from
        self.to = to
        self.officer = officer
        self.agency = agency
        self.session = session
    }
}
