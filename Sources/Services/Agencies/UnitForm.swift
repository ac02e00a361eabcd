public import Domain

/// What an administrator says of a work unit: its name, its place in the tree, its duty.
public struct UnitForm: Sendable, Equatable, Codable {
    public var name: String
    /// Nil directly under the agency.
    public var parent: ID<WorkUnit>?
    public var duty: UnitDuty

    public init(name: String, parent: ID<WorkUnit>? = nil, duty: UnitDuty = .handling) {
        self.name = name
        self.parent = parent
        self.duty = duty
    }

    /// The unit as it stands, for a page that changes it.
    public init(_ entry: UnitEntry) {
        self.init(name: entry.name, parent: entry.parent, duty: entry.duty)
    }
}
