public import Domain

/// Days and office hours of the demonstration, in western Indonesian time.
public struct DemoCalendar: Sendable {
    private static let day: Int64 = 86_400_000
    private static let hour: Int64 = 3_600_000
    private static let offset: Int64 = 7 * hour

    /// Days since 1970-01-01 on which offices are closed besides weekends.
    private let holidays: Set<Int>

    /// - Parameter holidays: days since 1970-01-01.
    public init(holidays: Set<Int> = []) {
        self.holidays = holidays
    }

    /// When report `index` comes in between two moments: fewer at weekends, most in the morning and after supper.
    public func submission(seed: UInt64, index: Int, from: Instant, to: Instant) -> Instant {
        var random = SplitMix64(seed: seed, index: index, stream: 4)
        let span = max(to.rawValue - from.rawValue, 1)
        var moment = from
        for _ in 0..<4 {
            let anywhere = from.adding(milliseconds: Int64(random.below(Int(span))))
            let start = Self.dayNumber(anywhere)
            let minute = Self.minutes[random.below(Self.minutes.count)] * 60 + random.below(60)
            moment = Self.instant(day: start, minute: minute).adding(milliseconds: Int64(random.below(60_000)))
            moment = min(max(moment, from), to)
            if isWorkingDay(start) || random.percent(55) { break }
        }
        return moment
    }

    /// Hours of the day, as often as reports come in them.
    private static let minutes = [
        0, 5, 6, 7, 7, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 11, 11, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 18, 19, 19, 20, 20, 21, 21, 22, 23,
    ]

    func isWorkingDay(_ day: Int) -> Bool {
        // 1970-01-01 was a Thursday
        let weekday = ((day + 3) % 7 + 7) % 7
        return weekday < 5 && !holidays.contains(day)
    }

    /// A moment in office hours, so many working days later; the same day where that is none and hours are left.
    func office(_ after: Instant, workingDays: Int, _ random: inout SplitMix64) -> Instant {
        var day = Self.dayNumber(after)
        var left = workingDays
        let isLate = Self.minuteOfDay(after) >= 15 * 60
        if left == 0, isLate || !isWorkingDay(day) { left = 1 }
        var looked = 0
        while left > 0, looked < 500 {
            day += 1
            looked += 1
            if isWorkingDay(day) { left -= 1 }
        }
        let earliest = looked == 0 ? max(Self.minuteOfDay(after) + 5, 8 * 60) : 8 * 60
        let minute = earliest + random.below(max(16 * 60 - earliest, 1))
        return Self.instant(day: day, minute: minute).adding(milliseconds: Int64(random.below(60_000)))
    }

    /// A moment at which a citizen is awake, some days later.
    func citizen(_ after: Instant, days: Int, _ random: inout SplitMix64) -> Instant {
        let moment = Self.instant(day: Self.dayNumber(after) + max(days, 1), minute: 6 * 60 + random.below(15 * 60))
        return moment.adding(milliseconds: Int64(random.below(60_000)))
    }

    /// Noon of the last working day before the day of this moment.
    func workingDayBefore(_ moment: Instant) -> Instant {
        var day = Self.dayNumber(moment) - 1
        var looked = 0
        while !isWorkingDay(day), looked < 30 {
            day -= 1
            looked += 1
        }
        return Self.instant(day: day, minute: 12 * 60)
    }

    /// Shortly after midnight of the day after the n-th working day: when a clock of n working days has run out.
    func afterWorkingDays(_ count: Int, from: Instant) -> Instant {
        var day = Self.dayNumber(from)
        var left = count
        var looked = 0
        while left > 0, looked < 500 {
            day += 1
            looked += 1
            if isWorkingDay(day) { left -= 1 }
        }
        return Self.instant(day: day + 1, minute: 5)
    }

    /// `12 Agustus 2025`.
    static func words(_ instant: Instant) -> String {
        let (year, month, day) = civil(dayNumber(instant))
        let names = [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
        ]
        return "\(day) \(names.indices.contains(month - 1) ? names[month - 1] : "") \(year)"
    }

    static func year(_ instant: Instant) -> Int { civil(dayNumber(instant)).year }

    static func dayNumber(_ instant: Instant) -> Int {
        let local = instant.adding(milliseconds: offset).rawValue
        return Int((local >= 0 ? local : local - (day - 1)) / day)
    }

    private static func minuteOfDay(_ instant: Instant) -> Int {
        let local = instant.adding(milliseconds: offset).rawValue
        return Int((local - Int64(dayNumber(instant)) * day) / 60_000)
    }

    private static func instant(day: Int, minute: Int) -> Instant {
        Instant(milliseconds: Int64(day) * Self.day + Int64(minute) * 60_000 - offset)
    }

    /// Gregorian date of a day number, by eras of 400 years (Hinnant).
    private static func civil(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
