/// A node of the category tree (domain rule O). Its public path is the chain of slugs from its root.
public struct CategoryRow: ReferenceRow {
    public let id: Int
    public let parentID: Int?
    /// Unique among siblings.
    public let slug: String
    public let indonesianName: String
    /// Empty: show the Indonesian name.
    public let englishName: String
    /// Takes no new report.
    public let isClosed: Bool
    /// The place of a report is a thing everyone may see: road, light, drain, building (domain rule E.1, public point).
    public let placeIsFacility: Bool

    static let file = "categories.csv"
    static let columns = ["id", "parent_id", "slug", "name_id", "name_en", "closed", "place_is_facility"]

    init(_ fields: inout ReferenceFields) {
        id = fields.integer("id", in: 1...Int(Int32.max))
        parentID = fields.optional("parent_id").isEmpty ? nil : fields.integer("parent_id", in: 1...Int(Int32.max))
        slug = fields.slug("slug")
        indonesianName = fields.required("name_id")
        englishName = fields.optional("name_en")
        isClosed = fields.yesOrNo("closed")
        placeIsFacility = fields.yesOrNo("place_is_facility")
    }
}
