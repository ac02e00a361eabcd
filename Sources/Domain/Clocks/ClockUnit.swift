/// What a clock counts.
public enum ClockUnit: String, CaseIterable, Sendable, Codable {
    /// Hari kerja. The only unit that pauses (G.2.4).
    case workingDays
    /// Hari kalender: every day counts, nothing pauses.
    case calendarDays
    case hours
    case minutes

    /// Length of one unit where it does not depend on a calendar.
    var milliseconds: Int64? {
        switch self {
        case .workingDays, .calendarDays: nil
        case .hours: 3_600_000
        case .minutes: 60_000
        }
    }
}
