import DataAccess
import Domain

enum ChecklistSQL {
    static func of(_ categories: [ID<Category>], circle: DeskCircle) -> Query {
        Query(
            "select category_id, steps from checklists where circle = \(circle.key) and category_id in \(list: categories)",
            named: "checklist.ofCategories")
    }

    static func all(circle: DeskCircle) -> Query {
        Query("select category_id, steps from checklists where circle = \(circle.key) order by category_id", named: "checklist.all")
    }

    static func save(_ steps: String, of category: ID<Category>, circle: DeskCircle, by officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            insert into checklists (circle, category_id, steps, changed_by, changed_at)
            values (\(circle.key), \(category), \(steps), \(officer), \(now))
            on conflict (circle, category_id) do update set steps = excluded.steps, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at
            """, named: "checklist.save")
    }

    static func remove(_ category: ID<Category>, circle: DeskCircle) -> Query {
        Query("delete from checklists where circle = \(circle.key) and category_id = \(category)", named: "checklist.remove")
    }

    static let samples: [Query] = {
        let circle = DeskCircle(agency: nil)
        return [
            of([ID(1)], circle: circle), all(circle: circle), remove(ID(1), circle: circle),
            save("", of: ID(1), circle: circle, by: ID(1), at: Instant(milliseconds: 0)),
        ]
    }()
}
