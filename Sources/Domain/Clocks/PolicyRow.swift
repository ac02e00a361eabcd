/// One dated row of the rules (G.1): how long a clock is, how large a share or a limit. Never edited: a new row replaces it from a day on.
public struct PolicyRow: Hashable, Sendable, Codable {
    public let key: PolicyKey
    public let value: Double
    public let unit: PolicyUnit
    /// Nil for the nation; else the one agency, whose row counts only where it is stricter.
    public let agency: ID<Agency>?
    public let validFrom: CivilDate
    /// Last day on which it applies; nil without end.
    public let validTo: CivilDate?
    /// Legal source, as tagged in the rules of the office.
    public let basis: String

    public init(
        key: PolicyKey, value: Double, unit: PolicyUnit, agency: ID<Agency>? = nil, validFrom: CivilDate, validTo: CivilDate? = nil,
        basis: String
    ) {
        self.key = key
        self.value = value
        self.unit = unit
        self.agency = agency
        self.validFrom = validFrom
        self.validTo = validTo
        self.basis = basis
    }

    /// The value as whole days, per cent, hours or pieces; 0 to 3650.
    public var whole: Int {
        value.isFinite ? Int(min(max(value, 0), Double(Clock.longest)).rounded()) : 0
    }

    /// In force on that day, both ends included.
    public func applies(on date: CivilDate) -> Bool {
        validFrom <= date && (validTo.map { date <= $0 } ?? true)
    }
}
