import DataAccess
import DataTestSupport
import Testing

/// The statements on which the house rules rely: one text, one answer.
@Suite("Statements mean the same on every engine")
struct StatementTests {
    private static let questions: [Query] = [
        "with n as (select 1 as a union all select 2) select a from n order by a",
        "select count(*) filter (where stage = 'new'), sum(weight), count(*) from item",
        "select name from item where (weight, id) < (\(5), \(3)) order by weight desc, id desc limit \(2)",
        "select name from item order by due nulls last, id",
        "select name from item where due is not distinct from \(Int64?.none) order by id",
        "select name, row_number() over (partition by stage order by id) from item order by id",
        "select stage, count(*) from item group by 1 order by 1",
        "select name || '-' || stage, replace(name, 'a', 'e'), trim('  x '), length(name), substr(name, 2, 3) from item order by id",
        "select 7 / 2, -7 / 2, 7 % 3, -7 % 3, coalesce(null, 4), nullif(3, 3), abs(-5)",
        "select name from item where id in \(list: [1, 3]) order by id",
        "select count(*) from item where id in \(list: [Int]())",
        "select count(*) from item where id not in \(list: [Int]())",
        "select case when weight > \(4) then 'heavy' else 'light' end from item order by id",
        "select name from item where exists (select 1 from mark where mark.item_id = item.id) order by name",
        "select max(weight), min(weight) from item where id > 100",
        "select a.name, m.word from item as a left join mark as m on m.item_id = a.id order by a.id, m.word nulls first",
        "select sum(weight * 1000000000) from item",
        "select name from item order by name",
        "select id from item where name like 'j%' escape '\\' order by id limit \(10) offset \(0)",
        "select '$1', name from item where id = \(1)",
    ]

    private static func prepare(_ session: any Session) throws {
        let schema = """
            create table item (id {id} primary key, name text not null, stage text not null, weight {int} not null, due {instant}) {strict};
            create table mark (item_id {id} not null references item (id), word text not null,
                constraint mark_item_id_word_key unique (item_id, word)) {strict};
            create unique index item_due_key on item (due) where stage = 'done';
            """
        for statement in MigrationText(session.dialect.schemaText(schema)).statements {
            try session.run(Query(verbatim: statement))
        }
        try session.run(
            """
            insert into item (id, name, stage, weight, due) values
            (1, 'jalan', 'new', 5, null), (2, 'lampu', 'new', 3, 100), (3, 'sampah', 'done', 5, 50), (4, 'Ärger', 'done', 1, 51)
            """)
        try session.run("insert into mark (item_id, word) values (1, 'x'), (1, 'y'), (3, 'z')")
    }

    @Test("questions", arguments: TestEngine.drivers)
    func questions(engine: TestEngine) async throws {
        func answers(_ engine: TestEngine) async throws -> [[[SQLValue]]] {
            try await TestStores.withStore(engine) { store in
                try await store.write(Self.prepare)
                return try await store.read { session in
                    try Self.questions.map { try session.rows($0).map(\.values) }
                }
            }
        }
        let expected = try await answers(.sqlite)
        let found = try await answers(engine)
        for (index, query) in Self.questions.enumerated() {
            #expect(found[index] == expected[index], "\(query.text)")
        }
        #expect(expected[0] == [[.integer(1)], [.integer(2)]])
        #expect(expected[1] == [[.integer(2), .integer(14), .integer(4)]])
        #expect(expected[3].first == [.text("sampah")])
        #expect(expected[10] == [[.integer(0)]] && expected[11] == [[.integer(0)]])
    }

    @Test("changes that answer, and changes that meet what exists", arguments: TestEngine.drivers)
    func changes(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            try await store.write(Self.prepare)
            try await store.write { session in
                let inserted = try session.first(
                    "insert into item (id, name, stage, weight) values (\(9), \("baru"), 'new', \(2)) returning id, name")
                #expect(inserted?.values == [.integer(9), .text("baru")])
                #expect(try session.run("update item set weight = weight + 1 where stage = 'new'") == 3)
                #expect(try session.run("update item set weight = 0 where id = 77") == 0)
                #expect(try session.run("delete from mark where item_id = 1") == 2)
                #expect(try session.rows("delete from mark returning word").count == 1)
                #expect(try session.run("insert into item (id, name, stage, weight) values (9, 'x', 'y', 1) on conflict do nothing") == 0)
                try session.run(
                    """
                    insert into item (id, name, stage, weight) values (9, \("ganti"), 'new', 1)
                    on conflict (id) do update set name = excluded.name, weight = item.weight + excluded.weight
                    """)
                #expect(try session.first("select name, weight from item where id = 9")?.values == [.text("ganti"), .integer(4)])
                try session.run("update item set name = m.name from (select 1 as id, 'dari' as name) as m where m.id = item.id")
                #expect(try session.first("select name from item where id = 1")?.text(0) == "dari")
                #expect(try session.run("select 1") == 0)
            }
        }
    }

    @Test("an answer is gone through while other statements run, the same one too", arguments: TestEngine.drivers)
    func nesting(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            try await store.write(Self.prepare)
            let seen = try await store.write { session in
                var seen: [Int64] = []
                try session.forEach("select id from item order by id") { outer in
                    let id = try outer.int64(0)
                    try session.forEach("select id from item order by id") { seen.append(id * 10 + (try $0.int64(0))) }
                    try session.run("update item set weight = 0 where id = \(id)")
                }
                return seen
            }
            #expect(seen.count == 16 && seen == seen.sorted())
            struct Stop: Error {}
            await #expect(throws: Stop.self) {
                try await store.read { session in try session.forEach("select id from item") { _ in throw Stop() } }
            }
            #expect(try await store.read { try $0.first("select count(*) from item where weight = 0")?.int(0) } == 4)
        }
    }

    @Test("work is claimed once", arguments: TestEngine.drivers)
    func claims(engine: TestEngine) async throws {
        try await TestStores.withStore(engine, limits: DataStoreLimits(writers: 4, deadline: .seconds(60))) { store in
            try await store.write { session in
                try session.run("create table job (id bigint primary key, done bigint not null)")
                for id in 1...40 { try session.run("insert into job (id, done) values (\(id), 0)") }
            }
            let claimed = try await withThrowingTaskGroup(of: Int64?.self) { group in
                for _ in 0..<60 {
                    group.addTask {
                        try await store.write { session in
                            let claim: Query = "select id from job where done = 0 order by id limit 1\(splice: session.dialect.claim)"
                            guard let id = try session.first(claim)?.int64(0) else { return nil }
                            try session.run("update job set done = 1 where id = \(id)")
                            return id
                        }
                    }
                }
                return try await group.reduce(into: [Int64]()) { if let id = $1 { $0.append(id) } }
            }
            #expect(claimed.count == Set(claimed).count)
            #expect(try await store.read { try $0.first("select count(*) from job where done = 1")?.int(0) } == claimed.count)
        }
    }

    @Test("many texts of one query do not fill the memory or stop the store", arguments: TestEngine.drivers)
    func manyTexts(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            for count in 1...700 {
                let found = try await store.read { try $0.first("select count(*) where 1 in \(list: Array(1...count))")?.int(0) }
                #expect(found == 1)
            }
        }
    }
}
