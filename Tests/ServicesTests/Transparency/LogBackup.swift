import DataAccess
import Testing

@testable import Services

/// Everything that the log is made of, put back after each alteration.
struct LogBackup {
    static let tables = ["report_events", "office_log", "log_seeds", "log_tiles", "log_heads", "log_state"]

    private let store: any DataStore

    init(_ store: any DataStore) async throws {
        self.store = store
        try await store.write { session in
            for table in Self.tables { try session.run(Query(verbatim: "create table kept_\(table) as select * from \(table)")) }
        }
    }

    /// What the check says after an alteration, which is then taken back; nil where it says nothing.
    func finding(_ office: Office, after edits: [Query]) async throws -> (any Error)? {
        var changed = 0
        for edit in edits { changed += try await store.write { session in try session.run(edit) } }
        #expect(changed > 0, "\(edits.map(\.text))")
        var found: (any Error)?
        do {
            _ = try await office.auditLog(key: office.logPublicKey)
        } catch let error where error is LogFinding || error is LogFault {
            found = error
        }
        try await store.write { session in
            for table in Self.tables {
                try session.run(Query(verbatim: "delete from \(table)"))
                try session.run(Query(verbatim: "insert into \(table) select * from kept_\(table)"))
            }
        }
        return found
    }
}
