/// All reference data, read and checked: parents before children, codes and slugs unique, every named region known.
public struct ReferenceSet: Sendable {
    public let provinces: [ProvinceRow]
    public let regencies: [RegencyRow]
    public let districts: [DistrictRow]
    public let villages: [VillageRow]
    public let retiredRegions: [RetiredRegionRow]
    public let agencies: [AgencyRow]
    public let holidays: [HolidayRow]
    /// Parents before their children.
    public let categories: [CategoryRow]
    public let stopWords: [StopWordRow]
}
