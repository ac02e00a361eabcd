import Domain
import Testing

@Suite struct RubricTests {
    @Test(arguments: DomainCase.all("rubric"))
    func anAnswerIsJudgedAsInTheWorkedExample(example: DomainCase) throws {
        let kind = try #require(AnswerKind(rawValue: example.rule))
        let points = try example.inputs.map { (try #require(RubricCriterion(rawValue: $0.key)), try #require(Int($0.value))) }
        let rubric = Rubric(points: Dictionary(points, uniquingKeysWith: { first, _ in first }))
        let score = rubric.score(for: kind)
        let shown = "\(score / 100).\(score % 100 < 10 ? "0" : "")\(score % 100)"
        #expect("\(rubric.isSubstantive(for: kind));\(shown)" == example.expected)
    }

    @Test(arguments: AnswerKind.allCases)
    func aPerfectAnswerIsSubstantiveAndEachMissingRequirementMakesItNormative(kind: AnswerKind) {
        let full = Dictionary(RubricCriterion.allCases.map { ($0, 2) }, uniquingKeysWith: { first, _ in first })
        #expect(Rubric(points: full).isSubstantive(for: kind))
        #expect(Rubric(points: full).score(for: kind) == 100)
        for criterion in kind.required.union([.everyQuestion, .plainWords, .noPersonalData, .rightsTold]) {
            var points = full
            points[criterion] = 0
            #expect(!Rubric(points: points).isSubstantive(for: kind))
        }
        for criterion in kind.notApplied() {
            var points = full
            points[criterion] = 0
            #expect(Rubric(points: points).isSubstantive(for: kind))
            #expect(Rubric(points: points).score(for: kind) == 100)
        }
        #expect(kind.required.isDisjoint(with: kind.notApplied()))
    }

    @Test func anAcceptedAspirationMustNameItsNextStep() {
        let points: [RubricCriterion: Int] = [.everyQuestion: 2, .ground: 2, .plainWords: 2, .noPersonalData: 2, .rightsTold: 2]
        #expect(Rubric(points: points).isSubstantive(for: .decision))
        #expect(!Rubric(points: points).isSubstantive(for: .decision, isAccepted: true))
        #expect(Rubric(points: points).score(for: .decision, isAccepted: true) == 83)
    }

    @Test func pointsAreHeldBetweenNoneAndTwo() {
        let rubric = Rubric(points: [.ground: 9, .evidence: -3])
        #expect(rubric.points(for: .ground) == 2)
        #expect(rubric.points(for: .evidence) == 0)
        #expect(Rubric(points: [:]).score(for: .explanation) == 0)
    }
}
