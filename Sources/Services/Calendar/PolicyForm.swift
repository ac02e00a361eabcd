public import Domain

/// A rule that shall hold from a day on. Its unit is that of the rule it replaces.
public struct PolicyForm: Sendable, Equatable {
    public var key: PolicyKey
    public var value: Double
    /// Nil for the nation; else the one agency that binds itself more strictly.
    public var agency: ID<Agency>?
    public var validFrom: CivilDate
    /// The regulation or decision it rests on.
    public var basis: String

    public init(key: PolicyKey, value: Double, agency: ID<Agency>? = nil, validFrom: CivilDate, basis: String) {
        self.key = key
        self.value = value
        self.agency = agency
        self.validFrom = validFrom
        self.basis = basis
    }
}
