/// One version of the operating procedure of a body (SOP as data, C.4). What a report was handed over under never changes: a version that
/// is valid is not edited, another one takes its place from a later day.
public struct SopVersion: Sendable, Equatable {
    public let id: ID<SopVersion>
    /// Nil for the nation's, which counts wherever an agency has none of its own.
    public var agency: ID<Agency>?
    /// Of the document, for instance `067/SOP/DISKOMINFO/2026`.
    public var number: String
    /// The decree that put it in force.
    public var decree: String
    /// The signed document.
    public var document: ID<Attachment>?
    /// Nil while it is only planned.
    public var validFrom: CivilDate?
    /// The last day; nil where it holds until another one begins.
    public var validTo: CivilDate?
    /// Whether it was put in force for that day; a draft binds nobody.
    public var isIssued: Bool
    /// The version that a draft revises.
    public var revises: ID<SopVersion>?
    /// In their order.
    public var steps: [SopStep]

    public init(
        id: ID<SopVersion>, agency: ID<Agency>?, number: String, decree: String = "", document: ID<Attachment>? = nil,
        validFrom: CivilDate? = nil, validTo: CivilDate? = nil, isIssued: Bool = false, revises: ID<SopVersion>? = nil,
        steps: [SopStep] = []
    ) {
        self.id = id
        self.agency = agency
        self.number = number
        self.decree = decree
        self.document = document
        self.validFrom = validFrom
        self.validTo = validTo
        self.isIssued = isIssued
        self.revises = revises
        self.steps = steps.sorted { $0.number < $1.number }
    }

    /// Reports may have been handed over under it: nothing of it changes any more.
    public func isFrozen(on today: CivilDate) -> Bool {
        isIssued && (validFrom.map { $0 <= today } ?? false)
    }

    /// Whether it was put in force for that day; another one that began later may stand in its place.
    public func holds(on date: CivilDate) -> Bool {
        guard isIssued, let validFrom, validFrom <= date else { return false }
        return validTo.map { date <= $0 } ?? true
    }

    /// Both claim a day, and neither simply ends where the other begins: an open end gives way to whatever begins later.
    public func overlaps(_ other: SopVersion) -> Bool {
        guard id != other.id, agency == other.agency, let from = validFrom, let otherFrom = other.validFrom else { return false }
        if from == otherFrom { return true }
        let (first, next) = from < otherFrom ? (self, otherFrom) : (other, from)
        return first.validTo.map { next <= $0 } ?? false
    }
}
