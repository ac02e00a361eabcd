/// How many reports a body gets in a year; only bodies of the same kind and band are ranked against each other (K.8).
public enum SizeBand: String, Hashable, Sendable, Codable, CaseIterable {
    /// 30 to 299.
    case small
    /// 300 to 2,999.
    case middle
    /// 3,000 and more.
    case large

    /// Nil below 30: such a body is not ranked.
    public init?(arrivedInYear: Int) {
        switch arrivedInYear {
        case ..<30: return nil
        case ..<300: self = .small
        case ..<3000: self = .middle
        default: self = .large
        }
    }
}
