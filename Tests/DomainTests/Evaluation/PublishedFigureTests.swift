import Domain
import Testing

@Suite("Evaluation: figures that offices have published come out of the formulas")
struct PublishedFigureTests {
    static func texts(_ id: String) -> [String] { PublishedFigure.known.filter { $0.id == id }.map(\.text) }

    @Test("Jambi, twelve local governments, January to August 2020; the nation's good bodies")
    func jambi() {
        #expect(Self.texts("JAMBI") == ["41.4", "35.8", "5.6", "91.7", "83.3"])
        #expect(Self.texts("OGP") == ["18.7"])
    }

    @Test("PUB01: 1,607 in ten days are 160.7 a day, not the 159 that was printed; its parts are the whole")
    func pub01() {
        let figures = PublishedFigure.known.filter { $0.id == "PUB01" }
        #expect(Self.texts("PUB01") == ["160.7", "80.6", "0.6", "1.5", "17.3", "0.1"])
        #expect(figures.dropFirst().reduce(0) { $0 + $1.numerator } == 1607)
        #expect(figures[0].period.days == 10)
    }

    @Test("PUB07: 39 are 25 not disposed, 9 without follow-up and 5 in process")
    func pub07() throws {
        #expect(Self.texts("PUB07") == ["12.8", "0.0", "64.1", "23.1"])
        let undisposed = [21, 3, 1].reduce(0, +)
        let waiting = [1, 1, 2, 1, 4].reduce(0, +)
        #expect(undisposed == 25 && waiting == 9 && undisposed + waiting + 5 == 39)
        let day = Cast.day("2024-05-02")
        let rows = [("unverified", undisposed), ("disposed", waiting), ("inProgress", 5)].flatMap { standing, count in
            [FactRow](
                repeating: FactRow(grain: .arrival, body: .agency(Cast.province), date: day, fields: [.standing: .word(standing)]),
                count: count)
        }
        let period = try #require(EvaluationPeriod(from: Cast.day("2024-01-01"), through: Cast.day("2024-10-31")))
        let evaluator = Evaluator(rows, asOf: period.end)
        for figure in PublishedFigure.known where figure.id == "PUB07" && figure.indicator != nil {
            let indicator = try #require(IndicatorCatalogue.first.first { $0.id == figure.indicator })
            #expect(evaluator.figure(indicator, of: .agency(Cast.province), in: period).text == figure.text)
        }
    }

    @Test("what was printed is the figure rounded, or cut, to a whole number")
    func printed() throws {
        for figure in PublishedFigure.known where figure.id == "JAMBI" || figure.id == "OGP" {
            let whole = try #require(Int(figure.published))
            let tenths = try #require(figure.value?.scaled(decimals: 1))
            #expect(abs(tenths - whole * 10) < 10, "\(figure)")
        }
    }
}
