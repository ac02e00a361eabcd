import Domain
import Testing

@Suite("Evaluation: periods are days of the capital")
struct EvaluationPeriodTests {
    @Test("months, quarters, halves and years begin and end where people think")
    func ends() {
        let cases: [(EvaluationPeriod, String, String)] = [
            (.month(2, of: 2024), "2024-02-01", "2024-02-29"), (.month(12, of: 2025), "2025-12-01", "2025-12-31"),
            (.quarter(Quarter(of: Cast.day("2025-11-05"))), "2025-10-01", "2025-12-31"),
            (.half(isSecond: true, of: 2025), "2025-07-01", "2025-12-31"),
            (.half(isSecond: false, of: 2025), "2025-01-01", "2025-06-30"), (.year(2025), "2025-01-01", "2025-12-31"),
        ]
        for (period, from, through) in cases { #expect(period.from == Cast.day(from) && period.through == Cast.day(through)) }
        #expect(EvaluationPeriod(from: Cast.day("2025-02-02"), through: Cast.day("2025-02-01")) == nil)
    }

    @Test("a moment belongs to the day that it is in Jakarta")
    func moments() throws {
        let january = EvaluationPeriod.month(1, of: 2025)
        #expect(january.contains(try Fixtures.instant("2025-01-31T23:59:59+07:00")))
        #expect(!january.contains(try Fixtures.instant("2025-02-01T00:00:00+07:00")))
        // Already February in Papua, still January in the capital.
        #expect(january.contains(try Fixtures.instant("2025-02-01T00:30:00+09:00")))
        #expect(january.end == (try Fixtures.instant("2025-02-01T00:00:00+07:00")) && january.days == 31)
    }

    @Test("the same days last year, also around a leap day")
    func lastYear() {
        #expect(EvaluationPeriod.month(2, of: 2024).sameLastYear == .month(2, of: 2023))
        #expect(EvaluationPeriod.month(2, of: 2025).sameLastYear == .month(2, of: 2024))
        #expect(EvaluationPeriod.year(2025).sameLastYear == .year(2024))
        #expect(EvaluationPeriod.quarter(Quarter(of: Cast.day("2025-01-01"))).sameLastYear.through == Cast.day("2024-03-31"))
    }

    @Test("data are signed by the fifth working day of the next month, or of the next quarter where there are few")
    func deadline() throws {
        let calendar = try Fixtures.calendar()
        // 1 April 2025 to 7 April 2025 were Idul Fitri and collective leave.
        #expect(DataTruth.deadline(of: .month(6, of: 2025), calendar: calendar) == Cast.day("2025-07-07"))
        #expect(DataTruth.deadline(of: .month(3, of: 2025), calendar: calendar) == Cast.day("2025-04-14"))
        #expect(DataTruth.period(ofMonth: 2, year: 2025, arrivedInMonth: 4) == .quarter(Quarter(of: Cast.day("2025-02-01"))))
        #expect(DataTruth.period(ofMonth: 2, year: 2025, arrivedInMonth: 5) == .month(2, of: 2025))
    }
}
