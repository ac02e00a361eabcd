import DataAccess
import Domain

enum SavedFilterSQL {
    /// Those of the officer himself, and what his colleagues have shared with his seat.
    static func visible(to officer: ID<Officer>, circle: DeskCircle?, unit: ID<WorkUnit>?, limit: Int) -> Query {
        var shared: Query = ""
        if let circle {
            let ofUnit: Query = unit.map { " or (reach = 'unit' and unit_id = \($0))" } ?? ""
            shared = " or (reach <> 'own' and circle = \(circle.key) and (reach = 'agency'\(splice: ofUnit)))"
        }
        return Query(
            """
            select id, reach, name, question, officer_id from queue_filters
            where officer_id = \(officer)\(splice: shared) order by name, id limit \(limit)
            """, named: "savedFilter.visible")
    }

    static func count(of officer: ID<Officer>) -> Query {
        Query("select count(*) from queue_filters where officer_id = \(officer)", named: "savedFilter.count")
    }

    static func insert(
        _ id: ID<SavedFilter>, officer: ID<Officer>, reach: SavedFilter.Reach, circle: ID<Agency>, unit: ID<WorkUnit>?, name: String,
        question: String, at now: Instant
    ) -> Query {
        Query(
            """
            insert into queue_filters (id, officer_id, reach, circle, unit_id, name, question, created_at)
            values (\(id), \(officer), \(reach), \(circle), \(unit), \(name), \(question), \(now))
            """, named: "savedFilter.insert")
    }

    static func rename(_ id: ID<SavedFilter>, to name: String, of officer: ID<Officer>) -> Query {
        Query("update queue_filters set name = \(name) where id = \(id) and officer_id = \(officer)", named: "savedFilter.rename")
    }

    /// - Parameter shared: the circle whose admin the officer is; nil where he takes away his own only.
    static func remove(_ id: ID<SavedFilter>, of officer: ID<Officer>, shared circle: DeskCircle?) -> Query {
        let others: Query = circle.map { " or (reach <> 'own' and circle = \($0.key))" } ?? ""
        return Query(
            "delete from queue_filters where id = \(id) and (officer_id = \(officer)\(splice: others))", named: "savedFilter.remove")
    }

    static let samples: [Query] = {
        let circle = DeskCircle(agency: ID(1))
        return [
            visible(to: ID(1), circle: nil, unit: nil, limit: 1), visible(to: ID(1), circle: circle, unit: ID(1), limit: 1),
            count(of: ID(1)), rename(ID(1), to: "", of: ID(1)), remove(ID(1), of: ID(1), shared: nil),
            remove(ID(1), of: ID(1), shared: circle),
            insert(
                ID(1), officer: ID(1), reach: .own, circle: ID(0), unit: nil, name: "", question: "", at: Instant(milliseconds: 0)),
        ]
    }()
}
