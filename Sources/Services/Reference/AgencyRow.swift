/// A body that receives reports, as the reference file names it (domain rule C.1).
public struct AgencyRow: ReferenceRow {
    /// Its public address: `/instansi/{slug}`.
    public let slug: String
    public let name: String
    /// Empty where it has none.
    public let abbreviation: String
    public let kind: Kind
    /// Province or regency it governs, nil for all others.
    public let regionCode: String?
    /// The zone its clocks count in.
    public let timeZone: Zone
    public let status: Status

    public enum Kind: String, Sendable, CaseIterable {
        case ministry, institution, province, regency, city, stateEnterprise, university, mission, other
    }

    public enum Zone: String, Sendable, CaseIterable {
        case western = "WIB"
        case central = "WITA"
        case eastern = "WIT"
    }

    /// `needsChecking` until an administrator has confirmed that the body exists under this name.
    public enum Status: String, Sendable, CaseIterable {
        case active, needsChecking
    }

    static let file = "agencies.csv"
    static let columns = ["slug", "name", "abbreviation", "kind", "region_code", "time_zone", "status"]

    init(_ fields: inout ReferenceFields) {
        slug = fields.slug("slug")
        name = fields.required("name")
        abbreviation = fields.optional("abbreviation")
        kind = fields.word("kind", fallback: .other)
        switch kind {
        case .province: regionCode = fields.code("region_code", level: .province)
        case .regency, .city: regionCode = fields.code("region_code", level: .regency)
        default:
            let code = fields.optional("region_code")
            if !code.isEmpty, RegionCode(code) == nil { fields.complain("region_code", .notACode(code)) }
            regionCode = code.isEmpty ? nil : code
        }
        timeZone = fields.word("time_zone", fallback: .western)
        status = fields.word("status", fallback: .needsChecking)
    }
}
