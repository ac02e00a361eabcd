/// One component of the score (M25), with the part to which it belongs and how its figure becomes points of 0 to 100.
public enum ScoreComponent: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case substantiveRate = "M01s"
    case completionRate = "M02"
    case verifiedOnTime = "M06"
    case firstFollowUpOnTime = "M07"
    case classCompliance = "M08"
    case confirmedShare = "M10"
    case quality = "M14"
    case satisfaction = "M15"
    case promisesKept = "M27"
    case preventiveDone = "M16"
    case recurrence = "M17"
    case planDone = "M18"
    case recommendationDone = "M19"

    public var part: ScorePart {
        switch self {
        case .substantiveRate, .completionRate, .verifiedOnTime, .firstFollowUpOnTime, .classCompliance: .performance
        case .confirmedShare, .quality, .satisfaction, .promisesKept: .quality
        case .preventiveDone, .recurrence: .preventive
        case .planDone, .recommendationDone: .plan
        }
    }

    /// Points from the figure, unrounded: rubric points times 100, ratings of 1 to 5 as 0 to 100, recurrence as 50 less its half; all
    /// held in 0 to 100.
    public func points(of figure: Fraction) -> Fraction {
        let half = Fraction(1, over: 2) ?? .zero
        let points =
            switch self {
            case .quality: figure * Fraction(100)
            case .satisfaction: (figure - .one) * Fraction(25)
            case .recurrence: Fraction(50) - figure * half
            default: figure
            }
        return points.held(in: .zero...Fraction(100))
    }
}
