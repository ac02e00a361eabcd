import DataAccess
import Testing

/// Everything that a store holds, for tests that ask what changed, or what may not be there.
enum StoreContents {
    static func tables(_ store: any DataStore) async throws -> [String] {
        try await store.read { session in
            let query: Query =
                switch session.dialect.engine {
                case .sqlite: "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
                case .postgres: "select table_name::text from information_schema.tables where table_schema = current_schema() order by 1"
                }
            return try session.rows(query).map { try $0.text(0) }
        }
    }

    /// The number of rows of every table, and the sum of all versions: enough to see a half-written move.
    static func counts(_ store: any DataStore) async throws -> [String: Int] {
        let tables = try await tables(store)
        return try await store.read { session in
            var counts: [String: Int] = [:]
            for table in tables {
                counts[table] = try session.first(Query(verbatim: "select count(*) from \"\(table)\""))?.int(0)
            }
            counts["version"] = try session.first("select cast(coalesce(sum(version), 0) as bigint) from reports")?.int(0)
            return counts
        }
    }

    /// Every value of every column of every table as text; bytes as hexadecimal digits.
    static func everything(_ store: any DataStore) async throws -> String {
        let tables = try await tables(store)
        return try await store.read { session in
            var found: [String] = []
            for table in tables {
                switch session.dialect.engine {
                case .postgres:
                    found += try session.rows(Query(verbatim: "select cast(t as text) from \"\(table)\" t")).map { try $0.text(0) }
                case .sqlite:
                    let columns = try session.rows("select name from pragma_table_info(\(table))").map { try $0.text(0) }
                    for column in columns {
                        let query =
                            "select \"\(column)\", hex(cast(\"\(column)\" as blob)) from \"\(table)\" where \"\(column)\" is not null"
                        for row in try session.rows(Query(verbatim: query)) {
                            found.append((try? row.text(0)) ?? "")
                            found.append(try row.text(1))
                        }
                    }
                }
            }
            return found.joined(separator: "\n").lowercased()
        }
    }
}
