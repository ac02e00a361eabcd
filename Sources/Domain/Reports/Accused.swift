/// A unit, the head of an agency, or one official, of which the report alleges misconduct: it may neither hold nor see the case.
public struct Accused: Codable, Sendable, Hashable {
    public var agency: ID<Agency>
    /// The accused unit; nil where the whole agency or its head is accused, or one official.
    public var unit: ID<WorkUnit>?
    /// One official, wherever he sits; the agency is then that whose inspectorate examines, and its other people are not accused.
    public var officer: ID<Officer>?

    public init(agency: ID<Agency>, unit: ID<WorkUnit>?) {
        self.agency = agency
        self.unit = unit
    }

    public init(agency: ID<Agency>, officer: ID<Officer>) {
        self.agency = agency
        self.officer = officer
    }

    /// The same in the agency that took over.
    func moved(to heir: ID<Agency>) -> Accused {
        var accused = self
        accused.agency = heir
        return accused
    }

    /// A body is meant, and with it all who sit in it.
    public var isBody: Bool { officer == nil }
}
