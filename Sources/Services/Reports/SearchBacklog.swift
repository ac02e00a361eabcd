import DataAccess
import Domain
import IndonesianText

extension Office {
    /// Makes new reports findable at the officers' desk, oldest first. Left to the worker: a submission is answered without waiting
    /// for its words. Returns how many were taken.
    public func indexNewReports(limit: Int = 500) async throws -> Int {
        let waiting = try await store.read { session in
            try session.rows(SearchBacklog.next(limit: limit)).map { row in
                (
                    id: try row.id(0, of: Report.self), code: try row.text(1),
                    text: try [row.text(2), row.text(3), row.text(4)].joined(separator: " ")
                )
            }
        }
        if waiting.isEmpty { return 0 }
        let words = waiting.map { (id: $0.id, words: SearchText.index($0.code + " " + $0.text)) }
        try await store.write { session in
            for entry in words {
                // Another worker may have been here since.
                guard try session.run(SearchBacklog.remove(entry.id)) == 1 else { continue }
                try session.run(RouteSQL.enter(entry.id))
                try session.run(SearchWrites.insertDesk(entry.id, entry.words, key: session.dialect.searchKey))
                try session.run(SimilarSQL.wait(entry.id, .desk))
            }
        }
        return waiting.count
    }
}

/// Reports whose words the officers' search does not know yet.
enum SearchBacklog {
    static func add(_ id: ID<Report>) -> Query {
        Query("insert into search_backlog (report_id) values (\(id))", named: "searchBacklog.add")
    }

    static func next(limit: Int) -> Query {
        Query(
            """
            select b.report_id, r.code, t.title, t.body, t.landmark from search_backlog b join reports r on r.id = b.report_id
            join report_texts t on t.report_id = b.report_id order by b.report_id limit \(limit)
            """, named: "searchBacklog.next")
    }

    static func remove(_ id: ID<Report>) -> Query {
        Query("delete from search_backlog where report_id = \(id)", named: "searchBacklog.remove")
    }

    static let samples: [Query] = [add(ID(1)), next(limit: 1), remove(ID(1))]
}
