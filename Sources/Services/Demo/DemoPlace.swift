/// The village in which a story plays, by the names that its people use.
struct DemoPlace: Sendable {
    let code: RegionCode
    /// `Kelurahan Rungkut Kidul`.
    let village: String
    let villageName: String
    let district: String
    let regency: String

    init(_ found: FoundRegion) {
        code = found.code
        village = found.title
        villageName = found.name
        district = found.above.first ?? ""
        regency = found.above.dropFirst().first ?? ""
    }

    /// The six regions of Jakarta govern themselves through the province.
    var isInJakarta: Bool { code.description.hasPrefix("31.") }

    /// Where landmarks are churches or banjar halls rather than mosques.
    var province: String { String(code.description.prefix(2)) }
}
