/// What the value of a policy row is counted in.
public enum PolicyUnit: String, CaseIterable, Sendable, Codable {
    case workingDays
    case calendarDays
    case percent
    case hours
    case minutes
    case seconds
    case count
    /// 0 to 1.
    case ratio

    /// The same as a clock counts it; nil for what is no period.
    public var clockUnit: ClockUnit? { ClockUnit(rawValue: rawValue) }
}
