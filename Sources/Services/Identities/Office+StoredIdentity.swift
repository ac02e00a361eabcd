import DataAccess
public import Domain
public import Sealing

/// A report's identity as it lies in the office's database: fields that nobody there can read, and the wrapped key as long as the vault
/// has not taken it.
public struct StoredIdentity: Sendable, Equatable {
    public let report: ID<Report>
    public let schema: UInt8
    public let keyFingerprint: String
    /// Nil once the vault keeps it.
    public let wrappedKey: [UInt8]?
    public let fields: [IdentityField: [UInt8]]
    /// When it was erased; nothing of it can be opened since.
    public let erasedAt: Instant?
    /// The wrapped key takes the place of one that the vault keeps.
    public let replaces: Bool
}

extension Office {
    /// Nil where the reporter left nothing. A report split off from another has none: its reporter is that of the first one.
    public func storedIdentity(of id: ID<Report>) async throws -> StoredIdentity? {
        try await store.read { session in
            guard let head = try session.first(IdentitySQL.head(id)) else { return nil }
            var fields: [IdentityField: [UInt8]] = [:]
            try session.forEach(IdentitySQL.fields(id)) { row in
                guard let field = IdentityField(rawValue: try row.text(0)) else { return }
                fields[field] = try row.blob(1)
            }
            guard let schema = UInt8(exactly: try head.int(0)) else { return nil }
            return StoredIdentity(
                report: id, schema: schema, keyFingerprint: try head.text(1), wrappedKey: try head.optionalBlob(2), fields: fields,
                erasedAt: try head.optionalInstant(3), replaces: try head.bool(4))
        }
    }
}
