/// The judgement of one answer: 0, 1 or 2 points for each criterion (J.1).
public struct Rubric: Hashable, Sendable, Codable {
    /// Points given; a criterion without an entry has none.
    public let points: [RubricCriterion: Int]

    /// Points outside 0 to 2 are held at the nearest end.
    public init(points: [RubricCriterion: Int]) {
        self.points = points.mapValues { min(max($0, 0), 2) }
    }

    /// 0, 1 or 2; 0 where nobody judged the criterion.
    public func points(for criterion: RubricCriterion) -> Int {
        points[criterion] ?? 0
    }

    /// The answer settles something (J.2). Otherwise it is normative and may only be sent as progress with a promise.
    public func isSubstantive(for kind: AnswerKind, isAccepted: Bool = false) -> Bool {
        let needed = kind.required.union([.everyQuestion, .plainWords, .rightsTold]).union(
            isAccepted && kind == .decision ? [.nextStep] : [])
        return needed.allSatisfy { points(for: $0) >= 1 } && points(for: .noPersonalData) == 2
    }

    /// Points reached of the points that apply, in hundredths, 0 to 100, half rounded up.
    public func score(for kind: AnswerKind, isAccepted: Bool = false) -> Int {
        let applied = Set(RubricCriterion.allCases).subtracting(kind.notApplied(isAccepted: isAccepted))
        let reached = applied.reduce(0) { $0 + points(for: $1) }
        let possible = 2 * applied.count
        return (200 * reached + possible) / (2 * possible)
    }
}
