/// A unit, or the head of an agency, of which the report alleges misconduct: it may neither hold nor see the case.
public struct Accused: Codable, Sendable, Hashable {
    public var agency: ID<Agency>
    /// The accused unit; nil where the whole agency or its head is accused.
    public var unit: ID<WorkUnit>?

    public init(agency: ID<Agency>, unit: ID<WorkUnit>?) {
        self.agency = agency
        self.unit = unit
    }
}
