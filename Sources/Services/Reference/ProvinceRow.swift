/// A province as the reference file names it.
public struct ProvinceRow: ReferenceRow {
    public let code: String
    public let name: String
    /// Centroid, WGS84 degrees.
    public let latitude: Double
    public let longitude: Double
    /// Inhabitants, second half of 2024.
    public let population: Int

    static let file = "regions/provinces.csv"
    static let columns = ["code", "name", "latitude", "longitude", "population"]

    init(_ fields: inout ReferenceFields) {
        code = fields.code("code", level: .province)
        name = fields.required("name")
        latitude = fields.decimal("latitude", in: RegionBounds.latitude)
        longitude = fields.decimal("longitude", in: RegionBounds.longitude)
        population = fields.integer("population", in: 0...1_000_000_000)
    }
}
