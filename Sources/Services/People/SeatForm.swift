public import Domain

/// A seat to be given to a person.
public struct SeatForm: Sendable, Equatable, Codable {
    public var role: Role
    public var agency: ID<Agency>?
    public var unit: ID<WorkUnit>?
    public var duties: Set<Duty>
    public var decree: String
    public var limits: SeatLimits?

    public init(
        role: Role, agency: ID<Agency>? = nil, unit: ID<WorkUnit>? = nil, duties: Set<Duty> = [], decree: String = "",
        limits: SeatLimits? = nil
    ) {
        self.role = role
        self.agency = agency
        self.unit = unit
        self.duties = duties
        self.decree = decree
        self.limits = limits
    }

    init(_ seat: Seat) {
        self.init(
            role: seat.role, agency: seat.agency, unit: seat.unit, duties: seat.duties, decree: seat.decree ?? "", limits: seat.limits)
    }

    /// Whether one person with both seats would check what he handles himself (C.2).
    func checksHandling(of seat: Seat) -> Bool {
        guard let agency, agency == seat.agency else { return false }
        return role == .internalAuditor ? seat.role.handles : seat.role == .internalAuditor && role.handles
    }

    /// Whether it is the same seat, whoever has it.
    func isFor(_ seat: Seat) -> Bool {
        seat.role == role && seat.agency == agency && seat.unit == unit
    }
}

/// Where the seats of a role stand.
enum SeatPlace: Sendable {
    case nation
    case agency
    /// In the agency itself or in one of its units.
    case agencyOrUnit
    case unit
}

extension Role {
    /// Nil for roles that are no seat of a person.
    var seatPlace: SeatPlace? {
        switch self {
        case .reporter, .integrator: nil
        case .nationalAdmin, .ombudsman, .nationalPartner: .nation
        case .agencyAdmin, .leader: .agency
        case .assistant, .supervisor, .internalAuditor: .agencyOrUnit
        // Both see their unit and what is below it, and nothing without one (D).
        case .unitOperator, .liaisonOfficer: .unit
        }
    }

    /// Obtains, drafts or sends answers.
    var handles: Bool { [.unitOperator, .liaisonOfficer, .agencyAdmin].contains(self) }

    /// Roles that a person can have a seat in, in the order of the permission matrix.
    public static var ofSeats: [Role] { allCases.filter { $0.seatPlace != nil } }
}
