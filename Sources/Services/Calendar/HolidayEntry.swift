public import Domain

/// One row of the calendar as administrators see it.
public struct HolidayEntry: Sendable, Equatable {
    public let id: ID<HolidayEntry>
    public let day: CalendarDay
}
