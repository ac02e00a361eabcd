import Foundation
import Testing

@Suite("SQL and migrations")
struct StatementTests {
    @Test("no parameter is numbered by hand: the query numbers what is interpolated")
    func noHandwrittenParameters() throws {
        for source in try Repository.sources() {
            #expect(
                source.places { line in
                    zip(line.strings, line.strings.dropFirst()).contains { $0 == "$" && $1.isNumber }
                } == [])
        }
    }

    @Test("only Services, the data layer and the vault's own store speak SQL")
    func sqlStaysBelow() throws {
        let speakers: Set<String> = ["Services", "DataAccess", "DataSQLite", "DataPostgres", "Vault"]
        let openings = ["select ", "insert into ", "update ", "delete from "]
        for source in try Repository.sources() where !speakers.contains(source.target) {
            #expect(
                source.places { line in
                    let text = line.strings.lowercased()
                    return openings.contains { text.hasPrefix($0) }
                        && (text.contains(" from ") || text.contains(" set ") || text.contains("into "))
                } == [])
        }
    }

    static let schemas = ["Resources/Migrations", "Resources/VaultMigrations"]

    @Test("migrations are numbered without a gap, and a sibling for one engine has its counterpart", arguments: schemas)
    func migrationsAreNumbered(schema: String) throws {
        let files = try Repository.files(below: schema, suffix: ".sql")
        try #require(!files.isEmpty)
        var engines: [String: Set<String>] = [:]
        for file in files {
            let name = file.split(separator: "/").last.map(String.init) ?? ""
            let parts = name.split(separator: ".").map(String.init)
            try #require(parts.count == 2 || parts.count == 3, "\(name)")
            engines[parts[0], default: []].insert(parts.count == 3 ? parts[1] : "shared")
        }
        let steps = engines.keys.sorted()
        for (index, step) in steps.enumerated() {
            #expect(Int(step.prefix { $0.isNumber }) == index + 1, "\(step) should be number \(index + 1)")
            let kinds = engines[step] ?? []
            #expect(
                kinds.contains("shared") || kinds == ["sqlite", "postgres"],
                "\(step) is there for \(kinds.sorted()) only")
        }
    }

    @Test("migrations speak the type words of both engines, and never the clock of the database", arguments: schemas)
    func migrationsAreNeutral(schema: String) throws {
        for file in try Repository.files(below: schema, suffix: ".sql") {
            let name = file.split(separator: "/").last.map(String.init) ?? ""
            guard name.split(separator: ".").count == 2 else { continue }
            let sql = try Repository.text(file).split(separator: "\n").map {
                $0.split(separator: "--", maxSplits: 1, omittingEmptySubsequences: false)[0]
            }
            for word in ["autoincrement", "serial", "now()", "current_timestamp", "timestamptz", "boolean", "jsonb"] {
                #expect(!sql.contains { $0.lowercased().contains(word) }, "\(file) uses \(word)")
            }
        }
    }
}
