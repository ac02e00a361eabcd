import DataAccess
import DataTestSupport
import Testing

@Suite("Search")
struct SearchTests {
    private func withReports(_ engine: TestEngine, _ body: (any DataStore) async throws -> Void) async throws {
        try await TestStores.withStore(engine) { store in
            let words = [
                1: "jalan rusak depan sekolah", 2: "lampu jalan padam", 3: "sampah pasar bau", 4: "jalan jalan rusak rusak parah jalan",
            ]
            try await store.write { session in
                switch session.dialect.engine {
                case .sqlite: try session.run("create virtual table report_search using fts5(words, tokenize = 'ascii')")
                case .postgres:
                    try session.run(
                        """
                        create table report_search (id bigint primary key, words text not null,
                        document tsvector generated always as (to_tsvector('simple', words)) stored)
                        """)
                    try session.run("create index report_search_document on report_search using gin (document)")
                }
                let key: Query = session.dialect.engine == .sqlite ? "rowid" : "id"
                for (id, text) in words { try session.run("insert into report_search (\(splice: key), words) values (\(id), \(text))") }
            }
            try await body(store)
        }
    }

    private func find(_ store: any DataStore, _ words: [String], prefix: Bool = false) async throws -> [Int] {
        try await store.read { session in
            let hits = session.dialect.search("report_search", for: words, prefix: prefix)
            return try session.rows("select hit.id from \(splice: hits) as hit order by hit.id limit \(20)").map { try $0.int(0) }
        }
    }

    @Test("finds what holds every word, and beginnings when asked", arguments: TestEngine.drivers)
    func finds(engine: TestEngine) async throws {
        try await withReports(engine) { store in
            #expect(try await find(store, ["jalan"]) == [1, 2, 4])
            #expect(try await find(store, ["rusak", "jalan"]) == [1, 4])
            #expect(try await find(store, ["jalan", "pa"], prefix: true) == [2, 4])
            #expect(try await find(store, ["jalan", "pa"]) == [])
            #expect(try await find(store, []) == [])
            #expect(try await find(store, ["JALAN padam"]) == [2])
            let best = try await store.read { session in
                let hits = session.dialect.search("report_search", for: ["rusak"])
                return try session.first("select hit.id from \(splice: hits) as hit order by hit.score desc")?.int(0)
            }
            #expect(best == 4)
        }
    }

    @Test("takes nothing for an operator", arguments: TestEngine.drivers)
    func operators(engine: TestEngine) async throws {
        try await withReports(engine) { store in
            for word in ["\"", "'", "jalan OR", "NOT", "*", "jalan*", "a & b", "!", "(", ":", "\\", "words:jalan", "^jalan", "<->", "''"] {
                _ = try await find(store, [word], prefix: true)
            }
            #expect(try await find(store, ["jalan*"]) == [1, 2, 4])
            #expect(try await find(store, ["jalan' | 'sampah"]) == [])
        }
    }
}
