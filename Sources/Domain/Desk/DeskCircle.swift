/// Whose working marks an officer reads and makes: those of his agency, or of the national desk. Marks never leave their circle.
public struct DeskCircle: Hashable, Sendable {
    /// Nil for the national desk.
    public let agency: ID<Agency>?

    public init(agency: ID<Agency>?) {
        self.agency = agency
    }

    /// As marks are stored: the agency, or 0 for the national desk.
    public var key: ID<Agency> { agency ?? ID(0) }
}

extension Actor {
    /// Nil for who takes no part in the daily work of a body: its marks are not his to read.
    public var circle: DeskCircle? {
        switch role {
        case .unitOperator, .liaisonOfficer, .agencyAdmin, .supervisor, .internalAuditor: agency.map { DeskCircle(agency: $0) }
        case .nationalAdmin: DeskCircle(agency: nil)
        case .reporter, .assistant, .leader, .ombudsman, .nationalPartner, .integrator, nil: nil
        }
    }
}
