/// How much each part of the score weighs, from a day on. Official weights are not published: these are dated rows, and a published sheet
/// keeps the row by which it was computed.
public struct ScoreWeights: Hashable, Sendable, Codable {
    public let validFrom: CivilDate
    /// Any whole numbers above zero; only their proportion matters.
    public let weights: [ScorePart: Int]

    /// Nil unless every part has a weight of 1 to 1000.
    public init?(validFrom: CivilDate, performance: Int, quality: Int, preventive: Int, plan: Int) {
        let weights: [ScorePart: Int] = [.performance: performance, .quality: quality, .preventive: preventive, .plan: plan]
        guard weights.values.allSatisfy((1...1000).contains) else { return nil }
        self.validFrom = validFrom
        self.weights = weights
    }

    /// 40, 30, 15, 15: the first row (K.3).
    public static let first = ScoreWeights(
        first: [.performance: 40, .quality: 30, .preventive: 15, .plan: 15], validFrom: CivilDate(year: 2018, month: 1, day: 1) ?? .earliest
    )

    private init(first weights: [ScorePart: Int], validFrom: CivilDate) {
        self.weights = weights
        self.validFrom = validFrom
    }

    /// The row in force on a day: of those that had begun the latest; nil before the first.
    public static func inForce(on day: CivilDate, of rows: some Sequence<ScoreWeights>) -> ScoreWeights? {
        rows.filter { $0.validFrom <= day }.max { $0.validFrom < $1.validFrom }
    }

    func weight(of part: ScorePart) -> Fraction { Fraction(weights[part] ?? 0) }
}
