import Domain
import Testing

@Suite("Evaluation: the score of a body")
struct ScoreTests {
    static let figures: [ScoreComponent: String] = [
        .substantiveRate: "70", .completionRate: "60", .verifiedOnTime: "90", .firstFollowUpOnTime: "80", .classCompliance: "75",
        .confirmedShare: "45", .quality: "0.70", .satisfaction: "4", .promisesKept: "80", .preventiveDone: "62.5", .recurrence: "-60",
        .planDone: "50", .recommendationDone: "75",
    ]

    static func score(
        _ changes: [ScoreComponent: String?] = [:], weights: ScoreWeights = .first, isSigned: Bool = true
    ) -> Score {
        let told = figures.merging(changes.mapValues { $0 ?? "" }) { $1 }
        return Score(figures: told.compactMapValues { Fraction($0) }, weights: weights, isSigned: isSigned)
    }

    @Test("parts, weights, and one rounding at the end")
    func parts() {
        let score = Self.score()
        #expect(score.part(.performance)?.text(decimals: 2) == "75.00")
        #expect(score.part(.quality)?.text(decimals: 2) == "67.50")
        #expect(score.part(.preventive)?.text(decimals: 2) == "71.25")
        #expect(score.part(.plan)?.text(decimals: 2) == "62.50")
        #expect(score.text == "70.3")
        #expect(score.outcome == .value(Fraction("70.3125") ?? .zero))
    }

    @Test("no score without performance, without two parts, or from unsigned data; every reason is told")
    func notAssessable() {
        let performance: [ScoreComponent] = [
            .substantiveRate, .completionRate, .verifiedOnTime, .firstFollowUpOnTime, .classCompliance,
        ]
        let none = Self.score(Dictionary(uniqueKeysWithValues: performance.map { ($0, nil) }), isSigned: false)
        #expect(none.outcome == .notYetAssessable([.noPerformance, .unsignedData]))
        #expect(none.text == "NA")
        #expect(Self.score(isSigned: false).outcome == .notYetAssessable([.unsignedData]))
        let two = Self.score([.preventiveDone: nil, .recurrence: nil, .planDone: nil, .recommendationDone: nil])
        #expect(two.outcome == .notYetAssessable([.twoPartsMissing]))
    }

    @Test("the difference of two sheets is explained to the last digit, by value and by weight")
    func difference() throws {
        let weights = try #require(
            ScoreWeights(validFrom: Cast.day("2026-01-01"), performance: 50, quality: 30, preventive: 10, plan: 10))
        let (before, after) = (
            Self.score(), Self.score([.completionRate: "65", .preventiveDone: nil, .satisfaction: "4.5"], weights: weights)
        )
        let difference = ScoreDifference(from: before, to: after)
        guard case .value(let old) = before.outcome, case .value(let new) = after.outcome else {
            Issue.record("no scores")
            return
        }
        #expect(difference.total == new - old)
        let completion = try #require(difference.lines.first { $0.component == .completionRate })
        // Five points at a fifth of 40 per cent.
        #expect(completion.byValue == Fraction("0.4"))
        let preventive = try #require(difference.lines.first { $0.component == .preventiveDone })
        #expect(preventive.after == nil && preventive.byValue == .zero && preventive.byWeight.isNegative)
        #expect(ScoreDifference(from: before, to: before).lines.isEmpty)
        let reweighed = ScoreDifference(from: before, to: Self.score(weights: weights))
        #expect(reweighed.lines.allSatisfy { $0.byValue == .zero })
    }

    @Test("random sheets: contributions are the score, and differences add up", arguments: 0..<40)
    func adds(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed))
        func random() -> Score {
            var figures: [ScoreComponent: Fraction] = [:]
            for component in ScoreComponent.allCases where chance.below(5) > 0 {
                figures[component] = Fraction(chance.below(100_000), over: 1 + chance.below(99_991))
            }
            let row = ScoreWeights(
                validFrom: .earliest, performance: 1 + chance.below(90), quality: 1 + chance.below(90), preventive: 1 + chance.below(90),
                plan: 1 + chance.below(90))
            return Score(figures: figures, weights: row ?? .first, isSigned: true)
        }
        let (one, other) = (random(), random())
        guard case .value(let old) = one.outcome, case .value(let new) = other.outcome else { return }
        #expect((Fraction.zero...Fraction(100)).contains(old))
        #expect(ScoreDifference(from: one, to: other).total == new - old)
    }

    @Test("the row of weights in force is the latest that has begun")
    func rows() throws {
        let later = try #require(ScoreWeights(validFrom: Cast.day("2026-01-01"), performance: 50, quality: 30, preventive: 10, plan: 10))
        #expect(ScoreWeights.inForce(on: Cast.day("2025-12-31"), of: [later, .first]) == .first)
        #expect(ScoreWeights.inForce(on: Cast.day("2026-01-01"), of: [later, .first]) == later)
        #expect(ScoreWeights.inForce(on: Cast.day("2017-12-31"), of: [later, .first]) == nil)
        #expect(ScoreWeights(validFrom: .earliest, performance: 0, quality: 1, preventive: 1, plan: 1) == nil)
    }
}
