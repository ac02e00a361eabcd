/// The one body that has the report in hand: an agency, or a unit inside it.
public struct Holder: Codable, Sendable, Hashable {
    public var agency: ID<Agency>
    public var unit: ID<WorkUnit>?

    public init(agency: ID<Agency>, unit: ID<WorkUnit>? = nil) {
        self.agency = agency
        self.unit = unit
    }
}

/// A body to which a report may be sent, with what the clocks and the conflict rule need to know about it.
public struct Target: Codable, Sendable, Hashable {
    public var holder: Holder
    public var zone: ClockZone
    /// The unit and its ancestors, innermost first; empty for the agency itself.
    public var unitPath: [ID<WorkUnit>]

    public init(holder: Holder, zone: ClockZone, unitPath: [ID<WorkUnit>] = []) {
        self.holder = holder
        self.zone = zone
        self.unitPath = unitPath
    }
}
