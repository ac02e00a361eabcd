import DataAccess
import DataTestSupport
import Foundation
import Testing

@Suite("Migrations")
struct MigratorTests {
    private static let files = [
        "0001_agencies.sql": "create table agency (id {id} not null primary key, name text not null) {strict};\n",
        "0002_search.sqlite.sql": "create virtual table agency_search using fts5(words);",
        "0002_search.postgres.sql": "create view agency_search as select id, to_tsvector('simple', name) as document from agency;",
        "0003_names.sql": "insert into agency (id, name) values (1, 'a;b'); insert into agency (id, name) values (2, '{id}');",
    ]

    private func with(_ changes: [String: String?]) throws -> Migrator {
        try Migrator(files: Self.files.merging(changes.compactMapValues { $0 }) { $1 }.filter { changes[$0.key] != .some(nil) })
    }

    @Test("are applied once, in order", arguments: TestEngine.drivers)
    func applies(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            let migrator = try with([:])
            let names = ["0001_agencies", "0002_search", "0003_names"]
            #expect(try await migrator.pending(store) == names)
            #expect(try await migrator.migrate(store) == names)
            #expect(try await migrator.pending(store) == [])
            #expect(try await migrator.migrate(store) == [])
            let more = try with(["0004_more.sql": "alter table agency add column phone text"])
            #expect(try await more.pending(store) == ["0004_more"])
            #expect(try await more.migrate(store) == ["0004_more"])
            #expect(try await store.read { try $0.first("select name, phone from agency where id = 1")?.text(0) } == "a;b")
        }
    }

    @Test("that several programs start at once are applied by one", arguments: TestEngine.drivers)
    func takesTurns(engine: TestEngine) async throws {
        try await TestStores.withStore(engine, limits: DataStoreLimits(deadline: .seconds(60))) { store in
            let migrator = try with([:])
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<6 { group.addTask { try await migrator.migrate(store) } }
                return try await group.reduce(into: [String]()) { $0 += $1 }
            }
            #expect(applied.sorted() == ["0001_agencies", "0002_search", "0003_names"])
        }
    }

    @Test("that were edited, unknown or late are refused before anything changes", arguments: TestEngine.drivers)
    func refuses(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            _ = try await with([:]).migrate(store)
            let more = ["0009_more.sql": "create table more (id bigint)"]
            let edited = try with(more.merging(["0003_names.sql": "select 1"]) { $1 })
            await #expect(throws: MigrationFault.edited("0003_names")) { try await edited.migrate(store) }
            await #expect(throws: MigrationFault.edited("0003_names")) { try await edited.pending(store) }
            let older = try with(["0003_names.sql": nil])
            await #expect(throws: MigrationFault.unknown("0003_names")) { try await older.migrate(store) }
            _ = try await with(more.mapValues { $0 }).migrate(store)
            let late = try with(more.merging(["0005_late.sql": "select 1"]) { $1 })
            await #expect(throws: MigrationFault.late("0005_late")) { try await late.migrate(store) }
        }
    }

    @Test("that fail leave nothing of themselves", arguments: TestEngine.drivers)
    func failsWhole(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            let broken = try with(["0004_broken.sql": "create table half (id bigint); insert into nowhere values (1)"])
            await #expect(throws: StoreFault.self) { try await broken.migrate(store) }
            #expect(try await broken.pending(store) == ["0004_broken"])
            let mended = try with(["0004_broken.sql": "create table half (id bigint)"])
            #expect(try await mended.migrate(store) == ["0004_broken"])
        }
    }

    @Test("with names that say nothing, or the same number twice, are refused")
    func refusesNames() throws {
        for name in ["1_a.sql", "0000_a.sql", "0001.sql", "0001_.sql", "0001_a.mysql.sql", "abcd_a.sql", "0001_a.b.c.sql"] {
            #expect(throws: MigrationFault.badName(name)) { try Migrator(files: [name: ""]) }
        }
        #expect(throws: MigrationFault.self) { try Migrator(files: ["0001_a.sql": "", "0001_b.sql": ""]) }
        #expect(throws: MigrationFault.self) { try Migrator(files: ["0001_a.sql": "", "0001_a.sqlite.sql": ""]) }
    }

    @Test("are read from a folder")
    func readsFolder() async throws {
        try await TestStores.withFolder { folder in
            for (name, text) in Self.files { try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
            try "not ours".write(toFile: folder + "/README.md", atomically: true, encoding: .utf8)
            try await TestStores.withStore(.sqlite) { store in
                let applied = try await Migrator(folder: folder).migrate(store)
                #expect(applied.count == 3)
            }
            #expect(throws: MigrationFault.self) { try Migrator(folder: folder + "/nowhere") }
        }
    }
}
