/// The five region files, read and checked against each other.
struct RegionFiles {
    private(set) var provinces: ReferenceFile<ProvinceRow>
    private(set) var regencies: ReferenceFile<RegencyRow>
    private(set) var districts: ReferenceFile<DistrictRow>
    private(set) var villages: ReferenceFile<VillageRow>
    private(set) var retired: ReferenceFile<RetiredRegionRow>
    private let provinceCodes: Set<String>
    private let regencyCodes: Set<String>
    private let districtCodes: Set<String>

    init(folder: String) {
        provinces = ReferenceFile(folder: folder)
        regencies = ReferenceFile(folder: folder)
        districts = ReferenceFile(folder: folder)
        villages = ReferenceFile(folder: folder)
        retired = ReferenceFile(folder: folder)
        provinceCodes = Set(provinces.rows.map(\.row.code))
        regencyCodes = Set(regencies.rows.map(\.row.code))
        districtCodes = Set(districts.rows.map(\.row.code))

        provinces.requireUnique("code", \.code)
        regencies.requireUnique("code", \.code)
        districts.requireUnique("code", \.code)
        villages.requireUnique("code", \.code)
        retired.requireUnique("code", \.code)
        Self.requireParents(&regencies, in: provinceCodes, \.code)
        Self.requireParents(&districts, in: regencyCodes, \.code)
        Self.requireParents(&villages, in: districtCodes, \.code)
        for (line, row) in retired.rows {
            if let successor = row.successorCode, !knows(successor) {
                retired.complain(line: line, "successor_code", .unknownRegion(successor))
            }
            if knows(row.code) { retired.complain(line: line, "code", .notACode(row.code)) }
        }
    }

    var bad: [BadLine] { provinces.bad + regencies.bad + districts.bad + villages.bad + retired.bad }

    /// Whether a province, regency or district with this code is in force.
    func knows(_ code: String) -> Bool {
        provinceCodes.contains(code) || regencyCodes.contains(code) || districtCodes.contains(code)
    }

    private static func requireParents<Row>(_ file: inout ReferenceFile<Row>, in codes: Set<String>, _ code: (Row) -> String) {
        for (line, row) in file.rows {
            let parent = RegionCode(code(row))?.parent?.description ?? ""
            if !codes.contains(parent) { file.complain(line: line, "code", .unknownParent(parent)) }
        }
    }
}
