extension Command {
    /// Whom the move accuses, besides those whom the report accuses already.
    public var accuses: [Accused] {
        switch self {
        case .verify(let verification): verification.accused
        case .routeConflict(let accused, _): accused
        default: []
        }
    }
}
