/// Counts the days of one clock, forwards from a day that is itself not counted (G.2.2).
struct DayCounter {
    let unit: ClockUnit
    let view: CalendarView
    let paused: PausedDays

    /// Why the day does not count; nil if it does.
    func skipReason(_ date: CivilDate) -> SkippedDay.Reason? {
        guard unit == .workingDays else { return nil }
        switch view.dayOff(date) {
        case .weekend: return .weekend
        case .holiday(let name, let kind): return .holiday(name: name, kind: kind)
        case nil: return paused.contains(date) ? .paused : nil
        }
    }

    private func counts(_ date: CivilDate) -> Bool {
        guard unit == .workingDays else { return true }
        return !date.weekday.isWeekend && view.isWorkingDay(date) && !paused.contains(date)
    }

    /// The `number`-th counted day after `origin`; `origin` itself for 0, the end of the calendar where it runs out.
    func day(_ number: Int, after origin: CivilDate) -> CivilDate {
        if unit == .calendarDays { return origin.adding(days: number) }
        var day = origin
        var left = number
        while left > 0, day < .latest {
            day = day.next
            if counts(day) { left -= 1 }
        }
        return day
    }

    /// Counted days d with origin < d <= end; 0 if the end is not after the origin.
    func count(after origin: CivilDate, through end: CivilDate) -> Int {
        guard origin < end else { return 0 }
        if unit == .calendarDays { return end.days(since: origin) }
        var count = 0
        var day = origin
        while day < end {
            day = day.next
            if counts(day) { count += 1 }
        }
        return count
    }

    func skipped(after origin: CivilDate, through end: CivilDate) -> [SkippedDay] {
        var skipped: [SkippedDay] = []
        var day = origin
        while day < end {
            day = day.next
            if let reason = skipReason(day) { skipped.append(SkippedDay(date: day, reason: reason)) }
        }
        return skipped
    }
}
