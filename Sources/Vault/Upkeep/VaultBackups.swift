public import DataAccess
import DataSQLite
public import Domain
import Foundation
import Glibc

/// Copies of the vault's store in a folder of their own. A copy holds wrapped keys, which only the key file opens; it lives 35 days, and
/// with it the last trace of an identity that was erased.
public struct VaultBackups: Sendable {
    /// Days that a copy is kept.
    public static let days: Int64 = 35

    public let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    /// A copy and the moment it was made.
    public struct Copy: Sendable, Equatable {
        public let path: String
        public let at: Instant
    }

    /// Makes a consistent copy while the vault works, on disk before it returns.
    public func make(of store: any DataStore, at now: Instant) async throws -> Copy {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard let source = store as? SQLiteStore else { throw StoreFault.unavailable("the vault's store is a file") }
        let copy = Copy(path: folder + "/" + Self.name(at: now), at: now)
        let unfinished = copy.path + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        do {
            try await source.backup(to: unfinished)
            try Self.synchronize(unfinished)
            try FileManager.default.moveItem(atPath: unfinished, toPath: copy.path)
            try Self.synchronize(folder)
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
        try await store.write { session in try session.run(VaultSQL.mark(.backup, at: now)) }
        return copy
    }

    /// Removes copies that have had their time. Other files in the folder are left alone.
    public func prune(at now: Instant) throws -> [Copy] {
        let old = try copies().filter { $0.at <= now.adding(seconds: -Self.days * 24 * 3600) }
        for copy in old { try FileManager.default.removeItem(atPath: copy.path) }
        if !old.isEmpty { try Self.synchronize(folder) }
        return old
    }

    /// All copies there are, the oldest first.
    public func copies() throws -> [Copy] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
            Self.moment(of: name).map { Copy(path: folder + "/" + name, at: $0) }
        }.sorted { $0.at < $1.at }
    }

    /// `vault-1795747530000.sqlite`: the moment in milliseconds, so that no zone and no calendar is needed to read it.
    private static func name(at moment: Instant) -> String { "vault-\(moment.rawValue).sqlite" }

    private static func moment(of name: String) -> Instant? {
        guard name.hasPrefix("vault-"), name.hasSuffix(".sqlite") else { return nil }
        return Int64(name.dropFirst(6).dropLast(7)).map(Instant.init(milliseconds:))
    }

    private static func synchronize(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreFault.unavailable("the backup's folder cannot be read") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreFault.unavailable("the backup is not on disk") }
    }
}
