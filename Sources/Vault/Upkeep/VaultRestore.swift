public import DataAccess
import DataSQLite
public import Domain
import Foundation
import Services

/// Puts back what a copy of the store holds and the store does not. Nothing that is there is replaced, and what was destroyed, here or by
/// any newer copy's word, stays destroyed.
public struct VaultRestore: Sendable {
    /// What putting back did.
    public struct Outcome: Sendable, Equatable {
        /// Keys that came back.
        public var restored = 0
        /// Keys of the copy that were destroyed since, and stay so.
        public var refused = 0
        /// Keys of the copy that the store holds already.
        public var known = 0
        /// Keys that came back but open with none of the vault's keys.
        public var sealedElsewhere = 0
    }

    private static let batch = 200

    private let store: any DataStore
    private let ring: VaultKeyRing
    private let now: @Sendable () -> Instant

    public init(store: any DataStore, ring: VaultKeyRing, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.ring = ring
        self.now = now
    }

    /// May be interrupted and repeated. The vault may run meanwhile.
    ///
    /// - Parameter others: further copies, whose tombstones count as well.
    public func restore(from path: String, others: [String]) async throws -> Outcome {
        guard FileManager.default.fileExists(atPath: path) else {
            throw CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: path])
        }
        for other in others where other != path { try await withCopy(other, bury) }
        return try await withCopy(path) { copy in
            try await bury(copy)
            try await takeLog(copy)
            let outcome = try await takeKeys(copy)
            let moment = now()
            try await store.write { session in
                _ = try session.run(VaultActSQL.insert(.keysRestored, subject: "", amount: outcome.restored, at: moment))
            }
            return outcome
        }
    }

    /// Opens a copy of the copy: what is being restored from is not touched.
    private func withCopy<Answer: Sendable>(_ path: String, _ body: (any DataStore) async throws -> Answer) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-restore-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: path, toPath: folder + "/copy.sqlite")
        let copy = try SQLiteStore(path: folder + "/copy.sqlite", limits: DataStoreLimits(readers: 1))
        do {
            let answer = try await body(copy)
            await copy.close()
            return answer
        } catch {
            await copy.close()
            throw error
        }
    }

    private func bury(_ copy: any DataStore) async throws {
        let tombstones = try await copy.read { session in
            try session.rows(VaultSQL.tombstones).map { (report: try $0.id(0, of: Report.self), at: try $0.instant(1)) }
        }
        for start in stride(from: 0, to: tombstones.count, by: Self.batch) {
            let some = Array(tombstones[start..<min(start + Self.batch, tombstones.count)])
            try await store.write { session in
                for tombstone in some {
                    try session.run(VaultSQL.bury(tombstone.report, at: tombstone.at))
                    try session.run(VaultSQL.forget(tombstone.report))
                }
            }
        }
    }

    private func takeLog(_ copy: any DataStore) async throws {
        var last: Int64 = 0
        while true {
            let after = last
            let entries = try await copy.read { session in
                try session.rows(VaultSQL.openings(after: after, limit: Self.batch)).map(LoggedOpening.init)
            }
            guard let end = entries.last else { return }
            last = end.id
            try await store.write { session in for entry in entries { try session.run(VaultSQL.log(entry)) } }
        }
    }

    private func takeKeys(_ copy: any DataStore) async throws -> Outcome {
        var outcome = Outcome()
        var last = ID<Report>(Int64.min)
        while true {
            let after = last
            let keys = try await copy.read { session in
                try session.rows(VaultSQL.all(after: after, limit: Self.batch)).map(VaultSQL.key)
            }
            guard let end = keys.last, let moment = try await moment(of: copy) else { return outcome }
            last = end.report
            let some = try await store.write { session in
                var some = Outcome()
                for key in keys {
                    if try session.first(VaultSQL.destroyed(key.report)) != nil {
                        some.refused += 1
                    } else if try session.first(VaultSQL.kept(key.report)) != nil {
                        some.known += 1
                    } else {
                        try session.run(VaultSQL.keep(key, at: moment))
                        some.restored += 1
                        if ring.key(key.fingerprint) == nil { some.sealedElsewhere += 1 }
                    }
                }
                return some
            }
            outcome.restored += some.restored
            outcome.refused += some.refused
            outcome.known += some.known
            outcome.sealedElsewhere += some.sealedElsewhere
        }
    }

    /// When the copied store last took a key.
    private func moment(of copy: any DataStore) async throws -> Instant? {
        try await copy.read { session in try session.first("select max(kept_at) from kept_keys")?.optionalInstant(0) }
    }
}
