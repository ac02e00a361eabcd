import Domain
import Testing

@Suite("Figures counted while reports go by")
struct FigureTallyTests {
    private let period = EvaluationPeriod.month(6, of: 2025)

    private func row(_ subject: String, days: Int, on day: Int = 10) throws -> FactRow {
        FactRow(
            grain: .duration, body: .nation, date: try #require(CivilDate(year: 2025, month: 6, day: day)), subject: subject,
            fields: [.clock: .word("class"), .workingDays: .whole(days)])
    }

    @Test("are the same in whatever order the reports come")
    func order() throws {
        let rows = try (1...25).map { [try row("R\($0)", days: $0 * 7 % 11)] }
        var (forth, back) = (tally(), tally())
        for subject in rows { forth.add(subject) }
        for subject in rows.reversed() { back.add(subject) }
        #expect(forth.figures == back.figures)
        #expect(forth.figures.contains { $0.value != nil })
    }

    @Test(
        "find the middle and the ninth of ten by nearest rank",
        arguments: [
            ([4], "4.0", "4.0"), ([1, 2], "1.5", "2.0"), ([3, 1, 2], "2.0", "3.0"), ([1, 1, 1, 1, 1, 1, 1, 1, 1, 9], "1.0", "1.0"),
            ([1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9], "1.0", "9.0"),
        ])
    func ranks(days: [Int], median: String, ninetieth: String) throws {
        var tally = FigureTally(try [definition("median"), definition("p90")], of: .nation, in: period, asOf: period.end)
        for (place, days) in days.enumerated() { tally.add([try row("R\(place)", days: days)]) }
        #expect(tally.figures.map(\.text) == [median, ninetieth])
    }

    @Test("take nothing of another body or of other days")
    func others() throws {
        var tally = FigureTally(try [definition("median")], of: .agency(ID(7)), in: period, asOf: period.end)
        tally.add([try row("R", days: 3)])
        #expect(tally.figures.map(\.text) == ["NA"])
        var may = FigureTally(try [definition("median")], of: .nation, in: .month(5, of: 2025), asOf: period.end)
        may.add([try row("R", days: 3)])
        #expect(may.figures.map(\.text) == ["NA"])
    }

    private func tally() -> FigureTally {
        FigureTally(IndicatorCatalogue.ofReports, of: .nation, in: period, asOf: period.end)
    }

    private func definition(_ measure: String) throws -> IndicatorDefinition {
        try IndicatorDefinition(
            text: "id: T\nkind: performance\ngrain: duration\nmeasure: \(measure) workingDays\nunit: workingDays\nfrom: 2018-01-01")
    }
}
