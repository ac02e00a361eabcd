import Domain
import Testing

/// Whatever people do in whatever order, figures add up, and what was true of a day stays true of it.
@Suite("Evaluation: random lives")
struct EvaluationPropertyTests {
    static let batches = 4
    static let walks = 40
    static let steps = 28

    static func lives(batch: Int) throws -> [Life] {
        let rules = try Life.rules()
        let start = try Fixtures.instant("2025-06-02T09:00:00+07:00")
        return try (0..<walks).map { walk in
            var chance = Chance(seed: UInt64(500_000 + batch * 1000 + walk))
            var life = Life(now: start, rules: rules)
            try life.act(chance.submission(), by: .reporter)
            for _ in 0..<steps {
                chance.pass(&life)
                let (command, actor) = chance.choice(for: life)
                _ = try? life.act(command, by: actor)
            }
            return life
        }
    }

    @Test("rows are sound, parts add to wholes, and every level counts a report once", arguments: 0..<batches)
    func adds(batch: Int) throws {
        let lives = try Self.lives(batch: batch)
        let sheet = try Sheet(lives)
        for row in sheet.rows { #expect(row.faults == [], "\(row)") }
        let bodies = Set(sheet.rows.map(\.body))
        for body in bodies {
            let arrivals = sheet.rows(.arrival, body)
            #expect(Set(arrivals.map(\.subject)).count == arrivals.count, "a report twice at \(body)")
            func count(_ id: String) throws -> Int { try sheet.figure(id, body).numerator }
            let official = try sheet.figure("M01", body).denominator
            #expect(official == arrivals.count)
            #expect(try count("M02") == count("M10") + count("M10e") + count("M11"))
            #expect(try official == sheet.figure("M02.net", body).denominator + count("M02.merged") + count("M02.withdrawn"))
            #expect(try count("M01s") <= count("M01") && count("M02") <= count("M01s"))
            #expect(try count("M30") == sheet.words(.hiddenBy, .arrival, body).count { $0 != "nobody" })
            for (id, field, grain) in [("M02.labels", FactField.label, Grain.arrival), ("M21", .archiveCode, .arrival)] {
                let indicator = try #require(IndicatorCatalogue.first.first { $0.id == id })
                let days = try #require(EvaluationPeriod(from: Cast.day("2025-01-01"), through: Cast.day("2090-12-31")))
                let figures = Evaluator(sheet.rows, asOf: sheet.asOf).figures(indicator, of: body, in: days)
                #expect(figures.dropFirst().reduce(0) { $0 + $1.numerator } == figures[0].numerator, "\(id) by \(field) of \(grain)")
            }
        }
        #expect(sheet.rows(.arrival, .nation).count + sheet.rows(.handover, .nation).count == lives.count)
    }

    @Test("units add to their agency, agencies to the nation, wherever a report is", arguments: 0..<batches)
    func levels(batch: Int) throws {
        let sheet = try Sheet(try Self.lives(batch: batch))
        func total(_ grain: Grain, _ isLevel: (EvaluatedBody) -> Bool) -> Int {
            sheet.rows.count { $0.grain == grain && isLevel($0.body) }
        }
        let isAgency: (EvaluatedBody) -> Bool = { if case .agency = $0 { true } else { false } }
        let isUnit: (EvaluatedBody) -> Bool = { if case .unit = $0 { true } else { false } }
        #expect(total(.disposition, isAgency) == sheet.rows(.disposition, .nation).count)
        for grain in [Grain.verification, .firstFollowUp, .closure, .rating, .promise, .backlog, .duration] {
            #expect(total(grain, isAgency) <= sheet.rows(grain, .nation).count, "\(grain)")
            #expect(total(grain, isUnit) <= total(grain, isAgency), "\(grain)")
        }
        let subjects = Set(sheet.rows(.arrival, .nation).map(\.subject))
        #expect(sheet.rows.filter { $0.grain == .arrival }.allSatisfy { subjects.contains($0.subject) })
    }

    @Test("a figure as of an earlier day is that of the shorter history, to the digit", arguments: 0..<batches)
    func recomputes(batch: Int) throws {
        let lives = try Self.lives(batch: batch)
        let calendar = try Life.rules().calendar
        for (place, life) in lives.enumerated() {
            let cut = life.history.count / 2
            guard cut > 0 else { continue }
            let asOf = life.history[cut - 1].at
            let shorter = Array(life.history.prefix { $0.at <= asOf })
            let id: ID<Report> = ID(Int64(place + 1))
            let then = CaseFacts(of: id, history: shorter, asOf: asOf, calendar: calendar)
            let now = CaseFacts(of: id, history: life.history, asOf: asOf, calendar: calendar)
            #expect(then.rows == now.rows)
        }
        let moments = lives.flatMap(\.history).map(\.at).sorted()
        let asOf = moments[moments.count / 2]
        let sheet = try Sheet(lives, asOf: asOf)
        let again = try Sheet(lives.reversed(), asOf: asOf)
        for indicator in IndicatorCatalogue.first {
            for body in [EvaluatedBody.nation, Sheet.city, Sheet.roads] {
                #expect(try sheet.figure(indicator.id, body) == again.figure(indicator.id, body), "order changes nothing: \(indicator.id)")
            }
        }
    }

    @Test("what was missed stays missed as time goes on", arguments: 0..<batches)
    func missesStay(batch: Int) throws {
        let lives = try Self.lives(batch: batch)
        let calendar = try Life.rules().calendar
        for life in lives.prefix(12) {
            var missed: Set<String> = []
            for stamped in life.history {
                let rows = CaseFacts(of: ID(1), history: life.history, asOf: stamped.at, calendar: calendar).rows
                let late = rows.filter { row in
                    row.grain == .classRound && row.body == .nation
                        && [FactValue.word("late"), .word("overdue")].contains(row.fields[.outcome])
                }
                let rounds = Set(late.compactMap { $0.fields[.round]?.written })
                // The class found at verification counts from submission, with days of its own (G.2.8).
                if life.history.contains(where: { $0.at == stamped.at && $0.event.kind == "verified" }) { missed = [] }
                #expect(missed.isSubset(of: rounds), "\(life.history.map(\.event.kind))")
                missed = rounds
            }
        }
    }
}
