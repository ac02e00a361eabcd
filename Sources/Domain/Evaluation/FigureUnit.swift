/// In what a figure is told, and with how many decimals it is printed.
public enum FigureUnit: String, Sendable, Codable, CaseIterable {
    /// 0 to 100, or growth, which may be below zero and above hundred; one decimal.
    case percent
    /// Hari kerja; one decimal.
    case workingDays
    /// Ratings of 1 to 5; one decimal.
    case rating
    /// Points of the rubric, 0 to 1; two decimals.
    case rubric
    /// Things counted; none.
    case number

    public var decimals: Int {
        switch self {
        case .percent, .workingDays, .rating: 1
        case .rubric: 2
        case .number: 0
        }
    }
}
