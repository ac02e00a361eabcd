import Domain
import IndonesianText

/// Finds a foreign file's districts and villages among the official regions of one regency.
struct ImportPlaces: Sendable {
    private let regency: RegionCode?
    private let districts: [String: RegionCode]
    private let villages: [RegionCode: [String: RegionCode]]

    init(regency: RegionCode?, regions: RegionIndex) {
        self.regency = regency
        var districts: [String: RegionCode] = [:]
        var villages: [RegionCode: [String: RegionCode]] = [:]
        for district in regency.map({ regions.children(of: $0) }) ?? [] {
            districts[Self.key(district.name)] = district.code
            villages[district.code] = Dictionary(
                regions.children(of: district.code).map { (Self.key($0.name), $0.code) }, uniquingKeysWith: { first, _ in first })
        }
        self.districts = districts
        self.villages = villages
    }

    /// The most exact code that the names lead to: village, district, or the regency itself.
    func code(district: String, village: String) -> RegionCode? {
        guard let found = districts[Self.key(district)] else { return regency }
        return villages[found]?[Self.key(village)] ?? found
    }

    /// Names are written with and without blanks: "Gununganyar", "Gunung Anyar".
    private static func key(_ name: String) -> String {
        Normaliser.fold(name).filter { $0.isLetter || $0.isNumber }
    }
}
