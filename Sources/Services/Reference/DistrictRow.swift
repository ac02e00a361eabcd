/// A kecamatan or distrik as the reference file names it.
public struct DistrictRow: ReferenceRow {
    public let code: String
    public let name: String

    static let file = "regions/districts.csv"
    static let columns = ["code", "name"]

    init(_ fields: inout ReferenceFields) {
        code = fields.code("code", level: .district)
        name = fields.required("name")
    }
}
