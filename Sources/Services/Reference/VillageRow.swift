/// A kelurahan, desa or its local equal as the reference file names it.
public struct VillageRow: ReferenceRow {
    public let code: String
    public let name: String

    static let file = "regions/villages.csv"
    static let columns = ["code", "name"]

    init(_ fields: inout ReferenceFields) {
        code = fields.code("code", level: .village)
        name = fields.required("name")
    }
}
