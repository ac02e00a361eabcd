import Domain
import Testing

@Suite struct ClockZoneTests {
    @Test(arguments: ClockZone.allCases, [-1_000_000, -1, 0, 1, 20_278])
    func aDayBeginsAtItsMidnightAndEndsBeforeTheNext(zone: ClockZone, day: Int) {
        let date = CivilDate(daysSinceEpoch: day)
        let midnight = zone.startOfDay(date)
        #expect(zone.date(of: midnight) == date)
        #expect(zone.date(of: midnight.adding(milliseconds: -1)) == date.previous)
        #expect(zone.instant(on: date, hour: 24) == zone.startOfDay(date.next) || date == .earliest)
    }

    @Test func theSameMomentIsAnotherDayFurtherEast() throws {
        // 4 June 2025 23:30 WIB
        let instant = ClockZone.wib.startOfDay(try #require(CivilDate("2025-06-04"))).adding(seconds: 23 * 3600 + 1800)
        #expect(ClockZone.wib.date(of: instant).description == "2025-06-04")
        #expect(ClockZone.wita.date(of: instant).description == "2025-06-05")
        #expect(ClockZone.wit.date(of: instant).description == "2025-06-05")
    }

    @Test(arguments: ClockZone.allCases)
    func theEndsOfTimeHaveADayToo(zone: ClockZone) {
        #expect(zone.date(of: Instant(milliseconds: .min)) == .earliest)
        #expect(zone.date(of: Instant(milliseconds: .max)) == .latest)
    }
}
