import Domain
import Testing

@Suite struct WorkCalendarTests {
    let august18 = CivilDate(year: 2025, month: 8, day: 18) ?? .earliest
    let decree = ClockZone.wib.startOfDay(CivilDate(year: 2025, month: 8, day: 15) ?? .earliest)

    @Test func withoutHolidaysExactlyTheWeekendsAreFreeAndEveryDateIsProvisional() {
        let calendar = WorkCalendar(days: [])
        for day in 20_000..<20_400 {
            let date = CivilDate(daysSinceEpoch: day)
            #expect(calendar.isWorkingDay(date) == !date.weekday.isWeekend)
            #expect(calendar.isProvisional(date))
        }
    }

    @Test func holidaysOnlyEverTakeWorkingDaysAway() throws {
        let full = try Fixtures.calendar()
        let bare = WorkCalendar(days: [])
        for day in 17_897..<20_820 {
            let date = CivilDate(daysSinceEpoch: day)
            #expect(bare.isWorkingDay(date) || !full.isWorkingDay(date))
            #expect(full.isWorkingDay(date) == (full.dayOff(date) == nil))
        }
    }

    @Test(arguments: [17_897, 18_261, 19_000, 20_454], [-3, 0, 1, 4, 6, 7, 8, 13, 30, 365, 1000, 2500])
    func manyDaysAreCountedAsOneByOne(from: Int, length: Int) throws {
        let calendar = try Fixtures.calendar()
        let (origin, end) = (CivilDate(daysSinceEpoch: from), CivilDate(daysSinceEpoch: from + length))
        let slowly = length <= 0 ? 0 : (1...length).count { calendar.isWorkingDay(origin.adding(days: $0)) }
        #expect(calendar.workingDays(after: origin, through: end) == slowly)
    }

    @Test func theLastLoadedYearDividesFirmDatesFromProvisionalOnes() throws {
        let calendar = try Fixtures.calendar()
        #expect(calendar.lastLoadedYear == 2026)
        #expect(!calendar.isProvisional(try #require(CivilDate("2026-12-31"))))
        #expect(calendar.isProvisional(try #require(CivilDate("2027-01-01"))))
    }

    @Test func oneDayOfTheNextYearDoesNotMakeThatYearKnown() throws {
        var days = try Fixtures.days()
        #expect(WorkCalendar.lastWholeYear(of: days) == 2026)
        days.append(CalendarDay(date: try #require(CivilDate("2027-01-01")), name: "Tahun Baru Masehi", kind: .nationalHoliday))
        #expect(WorkCalendar.lastWholeYear(of: days) == 2026)
        #expect(WorkCalendar.lastWholeYear(of: []) == nil)
    }

    @Test func aRegionalHolidayClosesOneAgencyOnly() {
        let bali = ID<Agency>(7)
        let calendar = WorkCalendar(days: [
            CalendarDay(date: august18, name: "Hari Jadi Kabupaten Contoh", kind: .nationalHoliday, agency: bali)
        ])
        #expect(!calendar.isWorkingDay(august18, agency: bali))
        #expect(calendar.isWorkingDay(august18, agency: ID(8)))
        #expect(calendar.isWorkingDay(august18))
        #expect(calendar.lastLoadedYear == nil)
    }

    @Test func aDayIsClosedFromItsDecreeUntilItsCancellation() {
        let calendar = WorkCalendar(days: [
            CalendarDay(
                date: august18, name: "Cuti Bersama", kind: .collectiveLeave, addedAt: decree,
                cancelledAt: decree.adding(seconds: 86_400))
        ])
        #expect(calendar.isWorkingDay(august18, asOf: decree.adding(milliseconds: -1)))
        #expect(!calendar.isWorkingDay(august18, asOf: decree))
        #expect(calendar.isWorkingDay(august18, asOf: decree.adding(seconds: 86_400)))
        #expect(calendar.isWorkingDay(august18))
    }

    @Test func aClockSeesADayAddedWhileItRanAndKeepsOneCancelledWhileItRan() {
        let before = decree.adding(seconds: -3600)
        let after = decree.adding(seconds: 3600)
        let added = WorkCalendar(days: [CalendarDay(date: august18, name: "Cuti Bersama", kind: .collectiveLeave, addedAt: decree)])
        #expect(!added.view(agency: nil, from: before, until: nil).isWorkingDay(august18))
        #expect(!added.view(agency: nil, from: before, until: after).isWorkingDay(august18))
        #expect(added.view(agency: nil, from: before, until: before).isWorkingDay(august18))
        let cancelled = WorkCalendar(days: [CalendarDay(date: august18, name: "Cuti Bersama", kind: .collectiveLeave, cancelledAt: decree)])
        #expect(!cancelled.view(agency: nil, from: before, until: nil).isWorkingDay(august18))
        #expect(cancelled.view(agency: nil, from: after, until: nil).isWorkingDay(august18))
    }

    @Test func theNearestWorkingDayIsFoundInBothDirections() throws {
        let view = try Fixtures.calendar().view(agency: nil, from: decree, until: nil)
        let sunday = try #require(CivilDate("2025-09-07"))
        #expect(view.workingDay(onOrBefore: sunday).description == "2025-09-04")
        #expect(view.workingDay(onOrAfter: sunday).description == "2025-09-08")
        let thursday = try #require(CivilDate("2025-09-04"))
        #expect(view.workingDay(onOrAfter: thursday) == thursday)
    }
}
