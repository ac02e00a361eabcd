/// A regency (kabupaten) or city (kota) as the reference file names it, its kind within its name.
public struct RegencyRow: ReferenceRow {
    public let code: String
    public let name: String
    public let kind: Kind
    /// Centroid, WGS84 degrees.
    public let latitude: Double
    public let longitude: Double
    /// Inhabitants, second half of 2024.
    public let population: Int

    public enum Kind: String, Sendable, CaseIterable {
        case regency
        case city
    }

    static let file = "regions/regencies.csv"
    static let columns = ["code", "name", "kind", "latitude", "longitude", "population"]

    init(_ fields: inout ReferenceFields) {
        code = fields.code("code", level: .regency)
        name = fields.required("name")
        kind = fields.word("kind", fallback: .regency)
        latitude = fields.decimal("latitude", in: RegionBounds.latitude)
        longitude = fields.decimal("longitude", in: RegionBounds.longitude)
        population = fields.integer("population", in: 0...1_000_000_000)
    }
}
