/// The working days of the offices (G.2.1): Monday to Friday, without national holidays, collective leave and, for one agency,
/// its regional holidays.
public struct WorkCalendar: Sendable {
    private let days: [CivilDate: [CalendarDay]]
    /// The days with rows, in order.
    private let named: [CivilDate]

    /// The last year whose holidays are known; beyond it only weekends are skipped (G.2.10). Nil if no holiday is known at all.
    public let lastLoadedYear: Int?

    /// `loadedThrough` states the last complete year where the rows alone would mislead; else it is the last year of a national row.
    public init(days: [CalendarDay], loadedThrough: Int? = nil) {
        self.days = Dictionary(grouping: days, by: \.date)
        named = self.days.keys.sorted()
        lastLoadedYear = loadedThrough ?? days.lazy.filter { $0.agency == nil }.map(\.date).max()?.year
    }

    /// The fewest national rows that a year has whose decree (SKB) has been entered: since 2019 none had fewer than fifteen.
    private static let fewestInAYear = 12

    /// The last year that was entered as a whole; a single day of the next one does not make that year known. Nil where none was.
    public static func lastWholeYear(of days: [CalendarDay]) -> Int? {
        lastWholeYear(ofNational: days.lazy.filter { $0.agency == nil && $0.cancelledAt == nil }.map(\.date))
    }

    /// The same from the dates of the nation's rows in force.
    public static func lastWholeYear(ofNational dates: some Sequence<CivilDate>) -> Int? {
        Dictionary(grouping: dates, by: \.year).filter { $0.value.count >= fewestInAYear }.keys.max()
    }

    /// As the calendar stood at `asOf`; without it, as it stands with every row loaded.
    public func isWorkingDay(_ date: CivilDate, agency: ID<Agency>? = nil, asOf: Instant? = nil) -> Bool {
        dayOff(date, agency: agency, asOf: asOf) == nil
    }

    /// Why the day is not worked, nil on a working day. A holiday on a Saturday is told as the holiday.
    public func dayOff(_ date: CivilDate, agency: ID<Agency>? = nil, asOf: Instant? = nil) -> DayOff? {
        dayOff(date, agency: agency) { row in
            guard let asOf else { return row.cancelledAt == nil }
            return (row.addedAt ?? asOf) <= asOf && (row.cancelledAt.map { $0 > asOf } ?? true)
        }
    }

    /// Working days d with origin < d <= end, as the calendar stands with every row loaded; 0 if the end is not after the origin. As
    /// quick for years as for days: whole weeks are multiplied, and only holidays are looked at.
    public func workingDays(after origin: CivilDate, through end: CivilDate, agency: ID<Agency>? = nil) -> Int {
        let length = end.days(since: origin)
        guard length > 0 else { return 0 }
        let beyondWeeks = (0..<length % 7).count { !end.adding(days: -$0).weekday.isWeekend }
        let weekdays = length / 7 * 5 + beyondWeeks
        let holidays = named[firstNamed(after: origin)..<firstNamed(after: end)].count { date in
            !date.weekday.isWeekend && !isWorkingDay(date, agency: agency)
        }
        return weekdays - holidays
    }

    /// Place of the first day with a row that lies after `date`.
    private func firstNamed(after date: CivilDate) -> Int {
        var (low, high) = (0, named.count)
        while low < high {
            let middle = (low + high) / 2
            if named[middle] <= date { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What a clock that runs from `start` to `end` sees (nil: still runs): a day added while it ran counts as closed, a day added
    /// afterwards does not, and a holiday cancelled while it ran stays closed for it (G.2.9).
    public func view(agency: ID<Agency>?, from start: Instant, until end: Instant?) -> CalendarView {
        CalendarView(calendar: self, agency: agency, start: start, end: end)
    }

    /// Whether holidays that are not yet decreed may still move such a date (G.2.10).
    public func isProvisional(_ date: CivilDate) -> Bool {
        lastLoadedYear.map { date.year > $0 } ?? true
    }

    func dayOff(_ date: CivilDate, agency: ID<Agency>?, where applies: (CalendarDay) -> Bool) -> DayOff? {
        let row = days[date]?.first { ($0.agency == nil || $0.agency == agency) && applies($0) }
        if let row { return .holiday(name: row.name, kind: row.kind) }
        return date.weekday.isWeekend ? .weekend : nil
    }
}
