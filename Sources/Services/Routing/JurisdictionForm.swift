public import Domain

/// A row of the registry as an administrator fills it in.
public struct JurisdictionForm: Sendable, Equatable {
    public var category: ID<Category>?
    public var region: String?
    public var body: RoutedBody
    public var ground: String
    public var percent: Int
    public var validFrom: CivilDate
    public var validTo: CivilDate?

    public init(
        category: ID<Category>?, region: String?, body: RoutedBody, ground: String, percent: Int, validFrom: CivilDate,
        validTo: CivilDate? = nil
    ) {
        self.category = category
        self.region = region
        self.body = body
        self.ground = ground
        self.percent = percent
        self.validFrom = validFrom
        self.validTo = validTo
    }

    func row(_ id: ID<JurisdictionRow>, source: JurisdictionRow.Source) -> JurisdictionRow {
        JurisdictionRow(
            id: id, category: category, region: region, body: body, ground: ground, source: source, percent: percent, validFrom: validFrom,
            validTo: validTo)
    }
}
