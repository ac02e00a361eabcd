import Domain
import Testing

@Suite("Periods of an evaluation, as they are written")
struct EvaluationPeriodTextTests {
    @Test(
        "a year, a quarter, a month, a day and two days are read and written alike",
        arguments: ["2025", "2025-Q3", "2024-02", "2025-11", "2025-01-01..2025-08-31", "2024-02-29", "2025-01-31..2025-02-01"])
    func bothWays(text: String) throws {
        #expect(try #require(EvaluationPeriod(text)).description == text)
    }

    @Test("two days that are a month or a year are written as such")
    func shortest() throws {
        #expect(EvaluationPeriod("2025-02-01..2025-02-28")?.description == "2025-02")
        #expect(EvaluationPeriod("2025-07-01..2025-09-30") == .quarter(try #require(Quarter("2025-3"))))
        #expect(EvaluationPeriod("2025-01-01..2025-12-31")?.description == "2025")
    }

    @Test(
        "nothing else is a period",
        arguments: [
            "", "25", "1999", "2025-13", "2025-0", "2025-7", "2025-Q5", "2025-Q", "2025-Q33", "2025-02-30..2025-03-01",
            "2025-03-01..2025-02-01", "2025-01-01..", "..2025-01-01", "2025-01-01.2025-01-02", "2025-02-30", "２０２５",
        ])
    func nothingElse(text: String) {
        #expect(EvaluationPeriod(text) == nil)
    }
}
