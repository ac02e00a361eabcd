/// Who is in charge of what: one row of the registry that the bodies keep themselves (kewenangan, I).
public struct JurisdictionRow: Sendable, Equatable {
    /// On whose word the row stands.
    public enum Source: String, Codable, Sendable, CaseIterable {
        /// The body's own.
        case body
        /// An arbiter's binding decision.
        case arbitration
        case national
    }

    public var id: ID<JurisdictionRow>
    /// The category with everything below it; nil for every category.
    public var category: ID<Category>?
    /// The region with everything within it; nil for the whole country.
    public var region: String?
    public var body: RoutedBody
    /// The text of the rule that gives it the matter.
    public var ground: String
    public var source: Source
    /// 1 to 100.
    public var percent: Int
    public var validFrom: CivilDate
    public var validTo: CivilDate?

    public init(
        id: ID<JurisdictionRow>, category: ID<Category>?, region: String?, body: RoutedBody, ground: String, source: Source, percent: Int,
        validFrom: CivilDate, validTo: CivilDate? = nil
    ) {
        self.id = id
        self.category = category
        self.region = region
        self.body = body
        self.ground = ground
        self.source = source
        self.percent = percent
        self.validFrom = validFrom
        self.validTo = validTo
    }

    func applies(on day: CivilDate) -> Bool { validFrom <= day && validTo.map { day <= $0 } != false }

    /// Says the same of the same matter on a common day: a row that cannot stand beside this one.
    public func overlaps(_ other: JurisdictionRow) -> Bool {
        guard id != other.id, category == other.category, region == other.region, body == other.body else { return false }
        return other.validTo.map { validFrom <= $0 } != false && validTo.map { other.validFrom <= $0 } != false
    }
}
