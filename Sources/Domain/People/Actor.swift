/// Who acts: as what kind of party, in which seat, from which body. Codable because events and requests keep their author.
public struct Actor: Hashable, Sendable, Codable {
    public enum Kind: Hashable, Sendable, Codable {
        /// Whoever shows both codes of the report.
        case reporter
        case assistant(ID<Officer>)
        case officer(ID<Officer>)
        /// The worker: lapses, reminders, routing. Its moves stand in the table of moves, not in the matrix.
        case system
        case integrator
    }

    public let kind: Kind
    public let role: Role?
    public let agency: ID<Agency>?
    /// His unit first, then its ancestors; empty if he belongs to the agency itself.
    public let unitPath: [ID<WorkUnit>]
    public let duties: Set<Duty>
    /// For a mentor: the agencies that he accompanies; nil where no such limit exists.
    public let namedAgencies: Set<ID<Agency>>?
    /// Places and categories to which the seat is limited; nil where it is not. Of the present seat only, and so no part of what events
    /// keep of their author.
    public private(set) var limits: SeatLimits? = nil

    private enum CodingKeys: CodingKey {
        case kind, role, agency, unitPath, duties, namedAgencies
    }

    public init(
        kind: Kind, role: Role?, agency: ID<Agency>? = nil, unitPath: [ID<WorkUnit>] = [], duties: Set<Duty> = [],
        namedAgencies: Set<ID<Agency>>? = nil, limits: SeatLimits? = nil
    ) {
        self.kind = kind
        self.role = role
        self.agency = agency
        self.unitPath = unitPath
        self.duties = duties
        self.namedAgencies = namedAgencies
        self.limits = limits
    }

    public static let reporter = Actor(kind: .reporter, role: .reporter)
    public static let system = Actor(kind: .system, role: nil)

    public var unit: ID<WorkUnit>? { unitPath.first }

    /// The person, where the actor is a named one.
    public var officer: ID<Officer>? {
        switch kind {
        case .assistant(let officer), .officer(let officer): officer
        case .reporter, .system, .integrator: nil
        }
    }
}
