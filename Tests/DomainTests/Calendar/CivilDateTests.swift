import Domain
import Testing

@Suite struct CivilDateTests {
    @Test func everyDayOfFourCenturiesSurvivesTheWayThroughYearMonthAndDay() {
        let broken = (-80_000...80_000).map(CivilDate.init(daysSinceEpoch:)).filter { date in
            let (year, month, day) = date.parts
            let next = date.next
            let follows = next.month == month ? next.day == day + 1 : next.day == 1
            return CivilDate(year: year, month: month, day: day) != date || !follows || next <= date || next.previous != date
        }
        #expect(broken.isEmpty)
    }

    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday), ("2025-07-09", 20_278, .wednesday),
        ("1945-08-17", -8_903, .friday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
    ])
    func knownDaysHaveTheirNumberAndWeekday(text: String, number: Int, weekday: Weekday) throws {
        let date = try #require(CivilDate(text))
        #expect(date.daysSinceEpoch == number)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "2025-02-30", "2025-13-01", "2025-00-10", "2025-06-31", "2023-02-29", "0000-01-01", "2025-7-9", "2025/07/09", "2025-07-09 ",
        "２０２５-07-09", "2025-07-0x", "-025-07-09", "1900-02-29",
    ])
    func whatIsNoDayOfTheCalendarIsRefused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func arithmeticIsHeldAtTheEndsOfTheCalendar() {
        #expect(CivilDate.latest.adding(days: .max) == .latest)
        #expect(CivilDate.earliest.adding(days: .min) == .earliest)
        #expect(CivilDate(daysSinceEpoch: .max) == .latest)
        #expect(CivilDate.latest.next == .latest)
    }

    @Test func weekdaysFollowOneAnother() {
        for day in -1000...1000 {
            let today = CivilDate(daysSinceEpoch: day)
            #expect(today.next.weekday.rawValue == today.weekday.rawValue % 7 + 1)
        }
    }
}
