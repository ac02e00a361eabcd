/// The four levels of regional government, from the province down to the village.
public enum RegionLevel: String, Sendable, CaseIterable, Comparable {
    case province, regency, district, village

    /// How many groups a code of this level has.
    public var groups: Int {
        switch self {
        case .province: 1
        case .regency: 2
        case .district: 3
        case .village: 4
        }
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.groups < right.groups
    }
}
