/// When the data of a month must be confirmed by the office itself (K.7).
public enum DataTruth {
    /// Fewer reports in a month are confirmed by the quarter.
    public static let fewest = 5
    /// Working days after the end of the period.
    public static let days = 5

    /// The last day to sign the data of a period: the fifth working day after it, at the agency whose data they are.
    public static func deadline(of period: EvaluationPeriod, calendar: WorkCalendar, agency: ID<Agency>? = nil) -> CivilDate {
        var day = period.through
        var left = days
        while left > 0, day < .latest {
            day = day.next
            if calendar.isWorkingDay(day, agency: agency) { left -= 1 }
        }
        return day
    }

    /// The period in which a month is signed: its own, or its quarter where fewer than five reports arrived in each of its months.
    public static func period(ofMonth month: Int, year: Int, arrivedInMonth: Int) -> EvaluationPeriod {
        let own = EvaluationPeriod.month(month, of: year)
        return arrivedInMonth < fewest ? .quarter(Quarter(of: own.from)) : own
    }
}
