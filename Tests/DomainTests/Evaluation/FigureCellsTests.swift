import Domain
import Testing

@Suite("Numbers of dashboards")
struct FigureCellsTests {
    private static let indicators = IndicatorCatalogue.ofReports + IndicatorCatalogue.overview

    private func rows(of life: Life, at place: Int, asOf: Instant) throws -> [FactRow] {
        CaseFacts(
            of: ID(Int64(place + 1)), history: life.history, asOf: asOf, calendar: try Life.rules().calendar,
            attributes: CaseAttributes(channel: "web", region: place % 3 == 0 ? nil : "35.78.0\(place % 5)")
        ).rows
    }

    @Test("give the figures of the facts to the digit, of every body, month, quarter and year", arguments: 0..<2)
    func sameFigures(batch: Int) throws {
        let lives = try EvaluationPropertyTests.lives(batch: batch).prefix(12)
        let asOf = try #require(lives.map(\.now).max())
        let facts = try lives.enumerated().map { place, life in try rows(of: life, at: place, asOf: asOf) }
        var cells = FigureCells()
        for rows in facts { cells.add(FigureCells(of: rows, indicators: Self.indicators)) }
        let bodies = Set(facts.joined().map(\.body))
        let months = Set(facts.joined().map { EvaluationPeriod.month($0.date.month, of: $0.date.year) })
        let periods: [EvaluationPeriod] =
            [.year(2025), .year(2026), .quarter(Quarter(of: Cast.day("2025-07-01")))] + months.sorted { $0.from < $1.from }.prefix(4)
        for body in bodies {
            for period in periods {
                var tally = FigureTally(Self.indicators, of: body, in: period, asOf: asOf)
                for rows in facts { tally.add(rows) }
                let stored = FigureTally(Self.indicators, of: body, in: period, asOf: asOf, cells: cells.counts)
                let odd = Set(stored.figures).symmetricDifference(tally.figures)
                    .map { "\($0.indicator) \($0.part ?? "*") \($0.numerator)/\($0.denominator) \($0.text)" }
                #expect(odd.sorted() == [], "\(body) \(period)")
            }
        }
    }

    @Test("are as if a report had never been read before, once what it gave is taken off")
    func takenOff() throws {
        let life = try EvaluationPropertyTests.lives(batch: 0)[0]
        let moments = life.history.map(\.at)
        var cells = FigureCells()
        var before = FigureCells()
        for moment in moments {
            let now = FigureCells(of: try rows(of: life, at: 0, asOf: moment), indicators: Self.indicators)
            cells.add(before, taken: true)
            cells.add(now)
            before = now
        }
        #expect(cells.counts == before.counts)
        cells.add(before, taken: true)
        #expect(cells.counts.isEmpty)
    }

    @Test("stay as they are until the moment at which time alone changes them", arguments: 0..<2)
    func changes(batch: Int) throws {
        let calendar = try Life.rules().calendar
        for life in try EvaluationPropertyTests.lives(batch: batch) {
            var asOf = life.now
            for _ in 0..<4 {
                let facts = CaseFacts(of: ID(1), history: life.history, asOf: asOf, calendar: calendar)
                let next = facts.changesBy ?? asOf.adding(seconds: 400 * 86_400)
                #expect(next > asOf)
                let last = CaseFacts(of: ID(1), history: life.history, asOf: next.adding(milliseconds: -1), calendar: calendar)
                #expect(
                    FigureCells(of: facts.rows, indicators: Self.indicators).counts
                        == FigureCells(of: last.rows, indicators: Self.indicators).counts)
                if facts.changesBy == nil { break }
                asOf = next
            }
        }
    }

    @Test("are kept by month and quarter and year where only a report's last row counts, and by day where rows are counted")
    func spans() throws {
        let date = Cast.day("2025-07-14")
        func spans(_ id: String) throws -> [String] {
            let indicator = try #require(Self.indicators.first { $0.id == id })
            let row = FactRow(
                grain: indicator.grain, body: .nation, date: date, subject: "1",
                fields: [.outcome: .word("onTime"), .closure: .word("silence"), .standing: .word("silence")])
            return FigureCells(of: [row], indicators: [indicator]).counts.keys.map(\.span.description).sorted()
        }
        #expect(try spans("M01") == ["2025-07"])
        #expect(try spans("M08") == ["2025", "2025-07", "2025-Q3"])
        #expect(try spans("O01") == ["2025-07", "2025-07-14"])
        #expect(try spans("M22") == ["now"])
        #expect(FigureSpan("2025-07-14")?.description == "2025-07-14")
        #expect(FigureSpan("now") == .standing && FigureSpan("soon") == nil)
    }

    @Test("tell whether they make up a period")
    func stored() throws {
        let (plain, last) = (try #require(Self.indicators.first { $0.id == "M01" }), try #require(Self.indicators.first { $0.id == "M08" }))
        let half = EvaluationPeriod.half(isSecond: true, of: 2025)
        #expect(FigureTally.isStored(plain, in: half) && !FigureTally.isStored(last, in: half))
        let crooked = try #require(EvaluationPeriod("2025-01-15..2025-02-14"))
        #expect(!FigureTally.isStored(plain, in: crooked))
        #expect(half.months.count == 6 && crooked.months.isEmpty)
    }

    @Test("are kept with the facts behind them, in lines that give the same rows again", arguments: 0..<2)
    func lines(batch: Int) throws {
        for (place, life) in try EvaluationPropertyTests.lives(batch: batch).enumerated() {
            let rows = try rows(of: life, at: place, asOf: life.now)
            let lines = FactLines(rows)
            let again = try #require(FactLines(text: lines.text)?.rows(subject: "\(place + 1)"))
            #expect(Dictionary(grouping: again) { $0 }.mapValues(\.count) == Dictionary(grouping: rows) { $0 }.mapValues(\.count))
            #expect(lines.text.utf8.count < 4000)
        }
        #expect(FactLines([]).rows(subject: "1") == [])
        for text in [
            "standing", "channel=web\narrival", "channel=web\narrival 2025-07-14 x7", "channel=web\narrival 2025-07-14 standing=gone",
        ] {
            #expect(FactLines(text: text) == nil, "\(text)")
        }
    }
}
