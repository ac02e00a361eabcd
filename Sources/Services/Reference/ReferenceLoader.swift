/// Reads and checks the reference folder before anything of it is stored.
public enum ReferenceLoader {
    /// Either everything is right, or every bad line of every file is named; nothing is ever half right.
    /// - Parameter folder: the folder with `agencies.csv`, `regions/` and the others.
    public static func validate(folder: String) -> Result<ReferenceSet, BadReference> {
        let regions = RegionFiles(folder: folder)
        var agencies = ReferenceFile<AgencyRow>(folder: folder)
        var holidays = ReferenceFile<HolidayRow>(folder: folder)
        var categories = ReferenceFile<CategoryRow>(folder: folder)
        var stopWords = ReferenceFile<StopWordRow>(folder: folder)

        agencies.requireUnique("slug", \.slug)
        agencies.requireUnique("name", \.name)
        for (line, agency) in agencies.rows {
            if let code = agency.regionCode, !regions.knows(code) { agencies.complain(line: line, "region_code", .unknownRegion(code)) }
        }
        holidays.requireUnique("date") { "\($0.date) \($0.kind.rawValue)" }
        stopWords.requireUnique("word", \.word)
        let ordered = checkCategories(&categories)

        let bad = regions.bad + agencies.bad + holidays.bad + categories.bad + stopWords.bad
        guard bad.isEmpty else { return .failure(BadReference(lines: bad)) }
        return .success(
            ReferenceSet(
                provinces: regions.provinces.rows.map(\.row), regencies: regions.regencies.rows.map(\.row),
                districts: regions.districts.rows.map(\.row), villages: regions.villages.rows.map(\.row),
                retiredRegions: regions.retired.rows.map(\.row), agencies: agencies.rows.map(\.row),
                holidays: holidays.rows.map(\.row), categories: ordered, stopWords: stopWords.rows.map(\.row)))
    }

    /// The categories with parents before children.
    private static func checkCategories(_ categories: inout ReferenceFile<CategoryRow>) -> [CategoryRow] {
        categories.requireUnique("id") { String($0.id) }
        categories.requireUnique("slug") { "\($0.parentID.map(String.init) ?? "")/\($0.slug)" }
        var children: [Int: [CategoryRow]] = [:]
        let known = Set(categories.rows.map(\.row.id))
        for (line, row) in categories.rows {
            if let parent = row.parentID, !known.contains(parent) {
                categories.complain(line: line, "parent_id", .unknownParent(String(parent)))
            }
            children[row.parentID ?? 0, default: []].append(row)
        }
        var ordered = children[0] ?? []
        var next = 0
        var reached = Set(ordered.map(\.id))
        while next < ordered.count {
            for child in children[ordered[next].id] ?? [] where reached.insert(child.id).inserted { ordered.append(child) }
            next += 1
        }
        for (line, row) in categories.rows where !reached.contains(row.id) && row.parentID.map(known.contains) == true {
            categories.complain(line: line, "parent_id", .circular(row.slug))
        }
        return ordered
    }
}
