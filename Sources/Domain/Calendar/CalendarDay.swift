/// One row of the calendar: a day on which the offices are closed by decree (SKB) or, for one agency, by a regional decision.
///
/// Rows are versioned (G.2.9): a day added later or cancelled keeps the moment, so that a clock sees what concerns it.
public struct CalendarDay: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Libur nasional.
        case nationalHoliday
        /// Cuti bersama; counts as a holiday (G.2.1).
        case collectiveLeave
    }

    public let date: CivilDate
    /// As the decree names it, in Indonesian.
    public let name: String
    public let kind: Kind
    /// Nil for the whole nation; else the one agency that is closed (regional holiday).
    public let agency: ID<Agency>?
    /// Nil if the row was in the first calendar of its year; else when it was entered.
    public let addedAt: Instant?
    /// When the holiday was called off; nil while it stands.
    public let cancelledAt: Instant?

    public init(
        date: CivilDate, name: String, kind: Kind, agency: ID<Agency>? = nil, addedAt: Instant? = nil, cancelledAt: Instant? = nil
    ) {
        self.date = date
        self.name = name
        self.kind = kind
        self.agency = agency
        self.addedAt = addedAt
        self.cancelledAt = cancelledAt
    }
}
