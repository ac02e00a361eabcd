/// The days that an evaluation looks at, both ends included, by the calendar of the capital (WIB; K.2).
public struct EvaluationPeriod: Hashable, Sendable, Codable {
    public let from: CivilDate
    public let through: CivilDate

    /// Nil where the end lies before the beginning.
    public init?(from: CivilDate, through: CivilDate) {
        guard from <= through else { return nil }
        self.from = from
        self.through = through
    }

    /// Beginning with the first day of a month, for so many months; held at the ends of the calendar.
    private init(year: Int, month: Int, months: Int) {
        let first = CivilDate(year: year, month: month, day: 1) ?? (year < 1 ? .earliest : .latest)
        from = first
        through = max(first, Self.firstDay(months, after: first).previous)
    }

    /// One month, 1 to 12; others are held at the nearest.
    public static func month(_ month: Int, of year: Int) -> EvaluationPeriod {
        EvaluationPeriod(year: year, month: min(max(month, 1), 12), months: 1)
    }

    /// Three months (triwulan).
    public static func quarter(_ quarter: Quarter) -> EvaluationPeriod {
        EvaluationPeriod(year: quarter.year, month: quarter.number * 3 - 2, months: 3)
    }

    /// The first or the second six months (semester).
    public static func half(isSecond: Bool, of year: Int) -> EvaluationPeriod {
        EvaluationPeriod(year: year, month: isSecond ? 7 : 1, months: 6)
    }

    /// A calendar year.
    public static func year(_ year: Int) -> EvaluationPeriod {
        EvaluationPeriod(year: year, month: 1, months: 12)
    }

    public var days: Int { through.days(since: from) + 1 }

    /// 00:00 WIB of the first day.
    public var start: Instant { ClockZone.wib.startOfDay(from) }

    /// The first moment that no longer belongs to it: 00:00 WIB of the day after the last.
    public var end: Instant { ClockZone.wib.startOfDay(through.next) }

    /// Whether the day lies in it.
    public func contains(_ date: CivilDate) -> Bool { from <= date && date <= through }

    /// Whether the moment lies in it, by the wall clock of the capital.
    public func contains(_ instant: Instant) -> Bool { contains(ClockZone.wib.date(of: instant)) }

    /// The same days one year before, for growth (M20). A last day of February stays the last day of February.
    public var sameLastYear: EvaluationPeriod {
        let last = through.next.day == 1 ? Self.yearBefore(through.next).previous : Self.yearBefore(through)
        let first = Self.yearBefore(from)
        return EvaluationPeriod(from: first, through: max(first, last)) ?? self
    }

    private static func yearBefore(_ date: CivilDate) -> CivilDate {
        let (year, month, day) = date.parts
        return CivilDate(year: year - 1, month: month, day: day) ?? CivilDate(year: year - 1, month: month, day: 28) ?? .earliest
    }

    private static func firstDay(_ months: Int, after first: CivilDate) -> CivilDate {
        let (year, month, _) = first.parts
        let place = month - 1 + months
        return CivilDate(year: year + place / 12, month: place % 12 + 1, day: 1) ?? .latest
    }
}
