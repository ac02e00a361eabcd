import DataAccess
import DataTestSupport
import Testing

@Suite("Values come back as they went in")
struct ValueTests {
    private static let texts = [
        "", " ", "jalan rusak", "ÀÉÎõü", "👩🏽‍🚒🇮🇩", "e\u{301}", "\u{FEFF}bom", "';--\\\"$1%_", "\r\n\t", "한국어 العربية", "\u{10FFFF}",
        String(repeating: "lubang ", count: 50_000),
    ]

    private func create(_ store: any DataStore) async throws {
        let text = store.dialect.schemaText("create table v (id {id} primary key, i {int}, r double precision, t text, b {blob})")
        try await store.write { try $0.run(Query(verbatim: text.replacing("double precision", with: "real"))) }
    }

    @Test("texts of every script", arguments: TestEngine.drivers)
    func texts(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            try await create(store)
            try await store.write { session in
                for (index, text) in Self.texts.enumerated() {
                    try session.run("insert into v (id, t) values (\(index), \(text))")
                }
            }
            let found = try await store.read { try $0.rows("select t from v order by id").map { try $0.text(0) } }
            #expect(found.map { Array($0.utf8) } == Self.texts.map { Array($0.utf8) })
        }
    }

    @Test("integers to both ends", arguments: TestEngine.drivers)
    func integers(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            let found = try await store.read { session in
                try [Int64.min, -1, 0, 1, .max].map { try session.first("select cast(\($0) as bigint)")?.int64(0) }
            }
            #expect(found == [.min, -1, 0, 1, .max])
        }
    }

    @Test("blobs, empty and of eight megabytes", arguments: TestEngine.drivers)
    func blobs(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            try await create(store)
            let large = (0..<8 << 20).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8) }
            try await store.write { session in
                try session.run("insert into v (id, b) values (1, \([UInt8]())), (2, \(large)), (3, \([UInt8](0...255)))")
            }
            let found = try await store.read { try $0.rows("select b from v order by id").map { try $0.blob(0) } }
            #expect(found == [[], large, Array(0...255)])
        }
    }

    @Test("nulls, reals and truths", arguments: TestEngine.drivers)
    func others(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            try await create(store)
            try await store.write { session in
                try session.run("insert into v (id, i, r, t, b) values (1, null, \(2.5), \(String?.none), \([UInt8]?.none))")
                try session.run("insert into v (id, i) values (2, \(Int?.none)), (3, \(true))")
            }
            let row = try await store.read { try #require(try $0.first("select i, r, t, b, exists (select 1), 1 = 2 from v where id = 1")) }
            #expect(row.values[0] == .null && row.values[2] == .null && row.values[3] == .null)
            #expect(try row.real(1) == 2.5)
            #expect(try row.bool(4))
            #expect(try row.bool(5) == false)
            let truth = try await store.read { try $0.first("select i from v where id = 3")?.bool(0) }
            #expect(truth == true)
        }
    }

    @Test("text with a NUL is refused, and dooms what it belongs to", arguments: TestEngine.drivers)
    func nul(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            try await create(store)
            await #expect(throws: StoreFault.invalidText) {
                try await store.write { session in
                    try session.run("insert into v (id, t) values (1, 'kept?')")
                    _ = try? session.run("insert into v (id, t) values (2, \("a\0b"))")
                }
            }
            let count = try await store.read { try $0.first("select count(*) from v")?.int(0) }
            #expect(count == 0)
        }
    }
}
