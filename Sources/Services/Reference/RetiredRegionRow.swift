/// A region code that was official once and is gone; old identity numbers and old reports still carry it.
public struct RetiredRegionRow: ReferenceRow {
    public let code: String
    /// Its last name.
    public let name: String
    /// The code in force for the same place, nil where none is certain.
    public let successorCode: String?

    static let file = "regions/retired_region_codes.csv"
    static let columns = ["code", "name", "level", "successor_code"]

    init(_ fields: inout ReferenceFields) {
        let level = fields.word("level", fallback: RegionLevel.district)
        code = fields.code("code", level: level)
        name = fields.required("name")
        successorCode = fields.optional("successor_code").isEmpty ? nil : fields.code("successor_code", level: level)
    }
}
