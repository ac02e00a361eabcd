/// The calendar as one clock sees it: of the agency that holds the duty, with the rows that concern its run (G.2.9).
public struct CalendarView: Sendable {
    let calendar: WorkCalendar
    let agency: ID<Agency>?
    let start: Instant
    let end: Instant?

    /// Why the day is not worked, nil on a working day.
    public func dayOff(_ date: CivilDate) -> DayOff? {
        calendar.dayOff(date, agency: agency) { row in
            let wasKnown = row.addedAt.map { added in end.map { added <= $0 } ?? true } ?? true
            let stillStood = row.cancelledAt.map { $0 > start } ?? true
            return wasKnown && stillStood
        }
    }

    /// Whether this clock counts the day.
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        dayOff(date) == nil
    }

    /// The day itself, or the next working day after it.
    public func workingDay(onOrAfter date: CivilDate) -> CivilDate {
        nearest(to: date) { $0.next }
    }

    /// The day itself, or the last working day before it.
    public func workingDay(onOrBefore date: CivilDate) -> CivilDate {
        nearest(to: date) { $0.previous }
    }

    private func nearest(to date: CivilDate, step: (CivilDate) -> CivilDate) -> CivilDate {
        var day = date
        while !isWorkingDay(day), step(day) != day {
            day = step(day)
        }
        return day
    }
}
