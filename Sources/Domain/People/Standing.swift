/// What permissions depend on in the thing acted on: who holds a report, who verifies it, whom it accuses, how private it is.
///
/// For a thing that is no report (a board, a plan, a unit) `holderAgency` and `holderUnitPath` name the body it belongs to.
public struct Standing: Hashable, Sendable {
    /// Nil while only the national desk has it.
    public var holderAgency: ID<Agency>?
    /// The holding unit first, then its ancestors; empty if the agency itself holds it.
    public var holderUnitPath: [ID<WorkUnit>]
    /// The agency that verifies: at door A, or by its APIP if the report is sensitive; nil for the national desk.
    public var verifierAgency: ID<Agency>?
    public var isDoorA: Bool
    public var isSensitive: Bool
    public var isSecret: Bool
    public var isAnonymous: Bool
    public var accusedUnits: Set<ID<WorkUnit>>
    public var accusedOfficers: Set<ID<Officer>>
    /// Agencies whose head is accused: nobody under that head acts.
    public var accusedHeads: Set<ID<Agency>>
    /// Agencies whose APIP got the report by the conflict rule.
    public var transferredAgencies: Set<ID<Agency>>
    /// The agency whose inspectorate alone has it, until it is decided whom the reporter accuses.
    public var inspectingAgency: ID<Agency>?
    /// Who of the office has done anything in the case but answer for the reporter's identity: never its custodian.
    public var officersWhoActed: Set<ID<Officer>>
    /// Referred to the Ombudsman or taken by it.
    public var isReferred: Bool
    /// The actor showed both codes of this report.
    public var isOwnReporter: Bool
    /// The assistant who entered it and has not yet handed over the receipt; for a record, the person who wrote it.
    public var enteredBy: ID<Officer>?
    /// The assistant to whom the reporter gave a mandate.
    public var mandatary: ID<Officer>?
    /// Operators named for a visit that still lasts.
    public var visitors: Set<ID<Officer>>

    public init(
        holderAgency: ID<Agency>? = nil, holderUnitPath: [ID<WorkUnit>] = [], verifierAgency: ID<Agency>? = nil, isDoorA: Bool = false,
        isSensitive: Bool = false, isSecret: Bool = false, isAnonymous: Bool = false, accusedUnits: Set<ID<WorkUnit>> = [],
        accusedOfficers: Set<ID<Officer>> = [], accusedHeads: Set<ID<Agency>> = [], transferredAgencies: Set<ID<Agency>> = [],
        inspectingAgency: ID<Agency>? = nil, officersWhoActed: Set<ID<Officer>> = [],
        isReferred: Bool = false, isOwnReporter: Bool = false, enteredBy: ID<Officer>? = nil,
        mandatary: ID<Officer>? = nil,
        visitors: Set<ID<Officer>> = []
    ) {
        self.holderAgency = holderAgency
        self.holderUnitPath = holderUnitPath
        self.verifierAgency = verifierAgency
        self.isDoorA = isDoorA
        self.isSensitive = isSensitive
        self.isSecret = isSecret
        self.isAnonymous = isAnonymous
        self.accusedUnits = accusedUnits
        self.accusedOfficers = accusedOfficers
        self.accusedHeads = accusedHeads
        self.transferredAgencies = transferredAgencies
        self.inspectingAgency = inspectingAgency
        self.officersWhoActed = officersWhoActed
        self.isReferred = isReferred
        self.isOwnReporter = isOwnReporter
        self.enteredBy = enteredBy
        self.mandatary = mandatary
        self.visitors = visitors
    }

    public var holderUnit: ID<WorkUnit>? { holderUnitPath.first }

    /// Whether the report accuses him, or in any of his seats his unit, one above it, or the head under whom he serves (D: such a person
    /// never acts on it).
    public func accuses(_ actor: Actor) -> Bool {
        !accusedUnits.isDisjoint(with: actor.unitPath) || (actor.agency.map(accusedHeads.contains) ?? false)
            || !accusedUnits.isDisjoint(with: actor.otherUnits) || !accusedHeads.isDisjoint(with: actor.otherAgencies)
            || (actor.officer.map(accusedOfficers.contains) ?? false) || (actor.standsFor.map(accusedOfficers.contains) ?? false)
    }
}
