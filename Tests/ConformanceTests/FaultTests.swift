import DataAccess
import DataTestSupport
import Testing

@Suite("Faults mean the same on every engine")
struct FaultTests {
    private static let schema = """
        create table agency (id {id} not null primary key, name text not null) {strict};
        create table report (
            id {id} not null primary key, agency_id {id} not null references agency (id), token text not null, number {int} not null,
            stage text not null constraint report_stage_known check (stage in ('new', 'done')),
            constraint report_token_key unique (token), constraint report_agency_id_number_key unique (agency_id, number)
        ) {strict};
        create table tag (word text not null, kind text not null, constraint tag_pkey primary key (word, kind)) {strict};
        """

    private static let cases: [(Query, StoreFault)] = [
        ("insert into report (id, agency_id, token, number, stage) values (2, 1, 'a', 2, 'new')", .unique("report_token_key")),
        ("insert into report (id, agency_id, token, number, stage) values (2, 1, 'b', 1, 'new')", .unique("report_agency_id_number_key")),
        ("insert into report (id, agency_id, token, number, stage) values (1, 1, 'b', 2, 'new')", .unique("report_pkey")),
        ("insert into tag (word, kind) values ('w', 'k')", .unique("tag_pkey")),
        ("insert into report (id, agency_id, token, number, stage) values (2, 9, 'b', 2, 'new')", .foreignKey),
        ("delete from agency where id = 1", .foreignKey),
        ("insert into report (id, agency_id, token, number, stage) values (2, 1, 'b', 2, 'odd')", .check("report_stage_known")),
        ("update report set token = \(String?.none) where id = 1", .notNull("report.token")),
    ]

    private func withOffice(_ engine: TestEngine, _ body: (any DataStore) async throws -> Void) async throws {
        try await TestStores.withStore(engine) { store in
            try await store.write { session in
                for statement in MigrationText(session.dialect.schemaText(Self.schema)).statements {
                    try session.run(Query(verbatim: statement))
                }
                try session.run("insert into agency (id, name) values (1, 'PU')")
                try session.run("insert into report (id, agency_id, token, number, stage) values (1, 1, 'a', 1, 'new')")
                try session.run("insert into tag (word, kind) values ('w', 'k')")
            }
            try await body(store)
        }
    }

    @Test("broken constraints carry their names", arguments: TestEngine.drivers)
    func constraints(engine: TestEngine) async throws {
        try await withOffice(engine) { store in
            for (query, fault) in Self.cases {
                await #expect(throws: fault, "\(query.text)") { try await store.write { try $0.run(query) } }
            }
        }
    }

    @Test("mistakes in statements are ours, and carry no value", arguments: TestEngine.drivers)
    func mistakes(engine: TestEngine) async throws {
        try await withOffice(engine) { store in
            let mistakes: [Query] = [
                "selec 1", "select nothing from report", "select 1; select 2", "insert into report (id) values ('rahasia')",
                "select \"rahasia\" from report", "commit", "pragma foreign_keys = off",
            ]
            for query in mistakes {
                do {
                    try await store.write { _ = try $0.rows(query) }
                    Issue.record("\(query.text) went through")
                } catch let fault as StoreFault {
                    if case .other = fault {} else if case .notNull = fault {} else { Issue.record("\(fault)") }
                }
            }
            let typed: Query = "insert into report (id, agency_id, token, number, stage) values (2, 1, 'b', \("rahasia"), 'new')"
            do {
                try await store.write { try $0.run(typed) }
                Issue.record("a word went into a number's column")
            } catch let fault as StoreFault {
                #expect(!"\(fault)".contains("rahasia"))
            }
        }
    }

    @Test("reading changes nothing", arguments: TestEngine.drivers)
    func readOnly(engine: TestEngine) async throws {
        try await withOffice(engine) { store in
            await #expect(throws: StoreFault.self) { try await store.read { try $0.run("delete from report") } }
            await #expect(throws: StoreFault.self) { try await store.read { try $0.run("create table x (a bigint)") } }
            #expect(try await store.read { try $0.first("select count(*) from report")?.int(0) } == 1)
            try await store.write { try $0.run("delete from report") }
        }
    }
}
