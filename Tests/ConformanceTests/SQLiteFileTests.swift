import DataAccess
import DataSQLite
import DataTestSupport
import Foundation
import Testing

@Suite("The SQLite file")
struct SQLiteFileTests {
    @Test("is written to disk before a change is acknowledged, and set up with care")
    func settings() async throws {
        try await TestStores.withFolder { folder in
            let store = try SQLiteStore(path: folder + "/office.sqlite")
            try await store.write { session in
                let settings: [(Query, SQLValue)] = [
                    ("select synchronous from pragma_synchronous", .integer(2)),
                    ("select journal_mode from pragma_journal_mode", .text("wal")),
                    ("select foreign_keys from pragma_foreign_keys", .integer(1)),
                    ("select secure_delete from pragma_secure_delete", .integer(1)),
                    ("select trusted_schema from pragma_trusted_schema", .integer(0)),
                    ("select temp_store from pragma_temp_store", .integer(2)),
                    ("select timeout from pragma_busy_timeout", .integer(5000)),
                ]
                for (query, value) in settings {
                    let found = try session.first(query)?.values
                    #expect(found == [value], "\(query.text)")
                }
            }
            let mode = try FileManager.default.attributesOfItem(atPath: folder + "/office.sqlite")[.posixPermissions] as? Int
            #expect(mode == 0o600)
            await store.close()
        }
    }

    @Test("keeps what was acknowledged, for readers beside the writer and after reopening")
    func keeps() async throws {
        try await TestStores.withFolder { folder in
            let path = folder + "/office.sqlite"
            let store = try SQLiteStore(path: path)
            try await store.write { try $0.run("create table t (id integer not null primary key) strict") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...200 {
                    group.addTask {
                        try await store.write { try $0.run("insert into t (id) values (\(id))") }
                        #expect(try await store.read { try $0.first("select 1 from t where id = \(id)") } != nil)
                    }
                }
                try await group.waitForAll()
            }
            await store.close()
            let again = try SQLiteStore(path: path)
            #expect(try await again.read { try $0.first("select count(*) from t")?.int(0) } == 200)
            await again.close()
        }
    }

    @Test("is copied whole while it is written, over nothing that exists")
    func backs() async throws {
        try await TestStores.withFolder { folder in
            let store = try SQLiteStore(path: folder + "/office.sqlite")
            try await store.write { session in
                try session.run("create table t (id integer not null primary key, pair integer not null) strict")
                for id in 1...500 { try session.run("insert into t (id, pair) values (\(id), \(id))") }
            }
            let writing = Task {
                for id in 501...700 { try await store.write { try $0.run("insert into t (id, pair) values (\(id), \(id))") } }
            }
            try await store.backup(to: folder + "/copy.sqlite")
            try await writing.value
            await #expect(throws: StoreFault.self) { try await store.backup(to: folder + "/copy.sqlite") }
            await store.close()
            let copy = try SQLiteStore(path: folder + "/copy.sqlite")
            let (count, check) = try await copy.read { session in
                (
                    try session.first("select count(*) from t")?.int(0) ?? 0,
                    try session.first("select * from pragma_integrity_check")?.text(0)
                )
            }
            #expect(count >= 500 && check == "ok")
            await copy.close()
        }
    }

    @Test("is refused when it is none, or out of reach")
    func refuses() async throws {
        try await TestStores.withFolder { folder in
            try "not a database, but long enough to have a header of its own: \(String(repeating: "x", count: 4096))"
                .write(toFile: folder + "/odd.sqlite", atomically: true, encoding: .utf8)
            #expect(throws: StoreFault.self) { try SQLiteStore(path: folder + "/odd.sqlite") }
            #expect(throws: StoreFault.self) { try SQLiteStore(path: folder + "/nowhere/office.sqlite") }
        }
    }

    @Test("held by another program makes a change fail as busy, and is written once it is free")
    func busy() async throws {
        try await TestStores.withFolder { folder in
            let first = try SQLiteStore(path: folder + "/office.sqlite")
            let second = try SQLiteStore(path: folder + "/office.sqlite")
            try await first.write { try $0.run("create table t (id integer not null primary key) strict") }
            let hold = Hold()
            let holding = Task { try await first.write { _ in hold.wait() } }
            await hold.begins()
            await #expect(throws: StoreFault.busy) { try await second.write { try $0.run("insert into t (id) values (1)") } }
            hold.release()
            try await holding.value
            try await second.write { try $0.run("insert into t (id) values (1)") }
            await first.close()
            await second.close()
        }
    }
}
