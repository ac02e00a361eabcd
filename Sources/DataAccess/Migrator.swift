import Foundation

/// Brings a database to the schema that this program was written for.
///
/// Steps are files `NNNN_name.sql`, or siblings `NNNN_name.sqlite.sql` and `NNNN_name.postgres.sql` where the engines must differ. Each
/// is applied once, in order, whole or not at all, and never edited afterwards. Several programs may start at once: they take turns.
public struct Migrator: Sendable {
    private let migrations: [Migration]

    /// Reads the folder's files. Throws ``MigrationFault``.
    public init(folder: String) throws {
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw MigrationFault.unreadable(folder)
        }
        var texts: [String: String] = [:]
        for file in files where file.hasSuffix(".sql") {
            guard let text = try? String(contentsOfFile: folder + "/" + file, encoding: .utf8) else {
                throw MigrationFault.unreadable(file)
            }
            texts[file] = text
        }
        try self.init(files: texts)
    }

    /// The same from texts by file name, for programs that carry their schema within them.
    public init(files: [String: String]) throws {
        migrations = try files.map { try Migration(file: $0.key, text: $0.value) }.sorted { $0.number < $1.number }
        for engine in Dialect.Engine.allCases {
            let own = Self.steps(of: migrations, for: engine)
            for (earlier, later) in zip(own, own.dropFirst()) where earlier.number == later.number {
                throw MigrationFault.duplicate(later.name)
            }
        }
    }

    /// Applies what is missing and returns the names of what it applied, in order. Throws ``MigrationFault`` before it changes anything
    /// when the database does not fit, and the ``StoreFault`` of a step that failed; the steps before that one stay.
    public func migrate(_ store: any DataStore) async throws -> [String] {
        let steps = Self.steps(of: migrations, for: store.dialect.engine)
        try await store.write { session in
            try Self.takeTurn(session, locking: "select pg_advisory_xact_lock(7163514105)")
            try session.run(
                Query(
                    verbatim: session.dialect.schemaText(
                        """
                        create table if not exists schema_migration (
                            name text not null primary key, checksum {int} not null
                        ) {strict}
                        """)))
        }
        var applied: [String] = []
        for step in steps {
            let isNew = try await store.write { session in
                // Locking the table comes before any query, so the query sees what the one before us did.
                try Self.takeTurn(session, locking: "lock table schema_migration in exclusive mode")
                guard try Self.missing(of: steps, in: session).first == step else { return false }
                for statement in MigrationText(session.dialect.schemaText(step.text)).statements {
                    try session.run(Query(verbatim: statement))
                }
                try session.run("insert into schema_migration (name, checksum) values (\(step.name), \(step.checksum))")
                return true
            }
            if isNew { applied.append(step.name) }
        }
        return applied
    }

    /// The names of what ``migrate(_:)`` would apply. Changes nothing.
    public func pending(_ store: any DataStore) async throws -> [String] {
        let steps = Self.steps(of: migrations, for: store.dialect.engine)
        return try await store.read { session in
            let known: Query =
                switch session.dialect.engine {
                case .sqlite: "select 1 from sqlite_master where type = 'table' and name = 'schema_migration'"
                case .postgres: "select 1 where to_regclass('schema_migration') is not null"
                }
            guard try session.first(known) != nil else { return steps.map(\.name) }
            return try Self.missing(of: steps, in: session).map(\.name)
        }
    }

    private static func steps(of migrations: [Migration], for engine: Dialect.Engine) -> [Migration] {
        migrations.filter { $0.engine == nil || $0.engine == engine }
    }

    /// On SQLite the write transaction itself is the lock.
    private static func takeTurn(_ session: any Session, locking lock: Query) throws {
        guard session.dialect.engine == .postgres else { return }
        try session.forEach(lock) { _ in }
    }

    private static func missing(of steps: [Migration], in session: any Session) throws -> [Migration] {
        var taken: [String: Int64] = [:]
        try session.forEach("select name, checksum from schema_migration order by name") { row in
            taken[try row.text(0)] = try row.int64(1)
        }
        let names = Set(steps.map(\.name))
        if let unknown = taken.keys.filter({ !names.contains($0) }).min() { throw MigrationFault.unknown(unknown) }
        if let edited = steps.first(where: { step in taken[step.name].map { $0 != step.checksum } ?? false }) {
            throw MigrationFault.edited(edited.name)
        }
        let missing = steps.filter { taken[$0.name] == nil }
        if let late = missing.first, let last = steps.last(where: { taken[$0.name] != nil }), late.number < last.number {
            throw MigrationFault.late(late.name)
        }
        return missing
    }
}
