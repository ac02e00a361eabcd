import DataAccess
import Domain

enum CategorySQL {
    static let all = Query(
        "select id, parent_id, slug, name_id, name_en, is_closed, place_is_facility, field_check from categories order by id",
        named: "category.all")

    static func entry(_ row: ResultRow) throws -> CategoryEntry {
        CategoryEntry(
            id: try row.id(0), parent: try row.optionalID(1), slug: try row.text(2), indonesianName: try row.text(3),
            englishName: try row.optionalText(4), isClosed: try row.bool(5), placeIsFacility: try row.bool(6),
            demandsFieldCheck: try row.bool(7))
    }

    static func insert(_ categories: [CategoryEntry]) -> Query {
        let rows: [Query] = categories.map { category in
            """
            (\(category.id), \(category.parent), \(category.slug), \(category.indonesianName), \(category.englishName),
                \(category.isClosed), \(category.placeIsFacility), \(category.demandsFieldCheck))
            """
        }
        return Query(
            """
            insert into categories (id, parent_id, slug, name_id, name_en, is_closed, place_is_facility, field_check)
            values \(splice: rows.joined(by: ", "))
            """, named: "category.insert")
    }

    /// Names and marks; place and slug stay.
    static func update(_ category: CategoryEntry) -> Query {
        Query(
            """
            update categories set name_id = \(category.indonesianName), name_en = \(category.englishName), is_closed = \(category.isClosed),
                place_is_facility = \(category.placeIsFacility), field_check = \(category.demandsFieldCheck)
            where id = \(category.id)
            """, named: "category.update")
    }

    static let samples: [Query] = {
        let sample = CategoryEntry(
            id: ID(1), parent: nil, slug: "", indonesianName: "", englishName: nil, isClosed: false, placeIsFacility: false)
        return [all, insert([sample]), update(sample)]
    }()
}
