import DataAccess
import Domain

enum UnitSQL {
    static let columns: Query = "id, agency_id, parent_id, name, slug, duty, successor_id, valid_to"

    static let all = Query("select \(splice: columns) from work_units order by name, id", named: "unit.all")

    static func byID(_ id: ID<WorkUnit>) -> Query {
        Query("select \(splice: columns) from work_units where id = \(id)", named: "unit.byID")
    }

    /// Those of one agency, ended ones too.
    static func ofAgency(_ agency: ID<Agency>) -> Query {
        Query("select \(splice: columns) from work_units where agency_id = \(agency) order by name, id", named: "unit.ofAgency")
    }

    static func entry(_ row: ResultRow) throws -> UnitEntry {
        UnitEntry(
            id: try row.id(0), agency: try row.id(1), parent: try row.optionalID(2), name: try row.text(3), slug: try row.text(4),
            duty: try row.raw(5), successor: try row.optionalID(6), isEnded: try !row.isNull(7))
    }

    static func insert(_ unit: UnitEntry, from day: CivilDate) -> Query {
        Query(
            """
            insert into work_units (id, agency_id, parent_id, name, slug, duty, valid_from)
            values (\(unit.id), \(unit.agency), \(unit.parent), \(unit.name), \(unit.slug), \(unit.duty), \(day.daysSinceEpoch))
            """, named: "unit.insert")
    }

    static func update(_ unit: UnitEntry) -> Query {
        Query(
            """
            update work_units set parent_id = \(unit.parent), name = \(unit.name), duty = \(unit.duty)
            where id = \(unit.id) and valid_to is null
            """,
            named: "unit.update")
    }

    /// Units directly under one go to another.
    static func adopt(childrenOf old: ID<WorkUnit>, by new: ID<WorkUnit>?) -> Query {
        Query("update work_units set parent_id = \(new) where parent_id = \(old) and valid_to is null", named: "unit.adopt")
    }

    static func end(_ id: ID<WorkUnit>, successor: ID<WorkUnit>?, on day: CivilDate) -> Query {
        Query(
            "update work_units set valid_to = \(day.daysSinceEpoch), successor_id = \(successor) where id = \(id) and valid_to is null",
            named: "unit.end")
    }

    /// Changes of one agency's tree take turns on this row, so that two moves at once cannot make a circle.
    static func takeTurn(in agency: ID<Agency>) -> Query {
        Query("update agencies set valid_from = valid_from where id = \(agency) and valid_to is null", named: "unit.takeTurn")
    }

    static let samples: [Query] = {
        let sample = UnitEntry(
            id: ID(1), agency: ID(1), parent: nil, name: "", slug: "", duty: .handling, successor: nil, isEnded: false)
        return [
            all, byID(ID(1)), ofAgency(ID(1)), insert(sample, from: .earliest), update(sample), adopt(childrenOf: ID(1), by: nil),
            end(ID(1), successor: nil, on: .earliest), takeTurn(in: ID(1)),
        ]
    }()
}
