import DataAccess
import Domain

enum BulkSQL {
    static func begin(_ id: ID<BulkRun>, _ act: BulkAct, detail: String, by officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            insert into bulk_runs (id, officer_id, act, detail, at, lines) values (\(id), \(officer), \(act), \(detail), \(now), '[]')
            """, named: "bulk.begin")
    }

    static func write(_ lines: String, of id: ID<BulkRun>, by officer: ID<Officer>) -> Query {
        Query("update bulk_runs set lines = \(lines) where id = \(id) and officer_id = \(officer)", named: "bulk.write")
    }

    static func run(_ id: ID<BulkRun>, of officer: ID<Officer>) -> Query {
        Query("select id, act, detail, at, lines from bulk_runs where id = \(id) and officer_id = \(officer)", named: "bulk.run")
    }

    static func latest(of officer: ID<Officer>, since moment: Instant) -> Query {
        Query(
            "select id from bulk_runs where officer_id = \(officer) and at > \(moment) order by id desc limit 1", named: "bulk.latest")
    }

    static let samples: [Query] = [
        begin(ID(1), .label, detail: "", by: ID(1), at: Instant(milliseconds: 0)), write("[]", of: ID(1), by: ID(1)),
        run(ID(1), of: ID(1)), latest(of: ID(1), since: Instant(milliseconds: 0)),
    ]
}
