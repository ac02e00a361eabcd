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
    /// Whose seat it is, where somebody is away and another sits there for him: what accuses either of the two is for neither.
    public private(set) var standsFor: ID<Officer>? = nil
    /// Places and categories to which the seat is limited; nil where it is not. Of the present seat only, and so no part of what events
    /// keep of their author.
    public private(set) var limits: SeatLimits? = nil
    /// The units of his other seats in force, with their ancestors, and their agencies. They give him no right; but whom a report accuses
    /// in one seat it accuses in all. Not kept with what he did.
    public private(set) var otherUnits: Set<ID<WorkUnit>> = []
    public private(set) var otherAgencies: Set<ID<Agency>> = []

    private enum CodingKeys: CodingKey {
        case kind, role, agency, unitPath, duties, namedAgencies, standsFor
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

    /// The same person, in the same seat, who sits there as well.
    public func alsoSeated(units: some Sequence<ID<WorkUnit>>, agencies: some Sequence<ID<Agency>>) -> Actor {
        var actor = self
        actor.otherUnits.formUnion(units)
        actor.otherAgencies.formUnion(agencies)
        return actor
    }

    /// The same person, in the seat of one who is away.
    public func standing(for absent: ID<Officer>) -> Actor {
        var actor = self
        actor.standsFor = absent
        return actor
    }

    /// The person, where the actor is a named one.
    public var officer: ID<Officer>? {
        switch kind {
        case .assistant(let officer), .officer(let officer): officer
        case .reporter, .system, .integrator: nil
        }
    }
}
