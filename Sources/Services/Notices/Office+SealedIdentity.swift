import DataAccess
public import Domain
public import Sealing

extension Office {
    /// A report's identity as it was sealed; only the vault's side can open it. Nil where the reporter left nothing or it was erased.
    public func sealedIdentity(of id: ID<Report>) async throws -> SealedIdentity? {
        try await store.read { session in
            guard let head = try session.first(IdentitySQL.head(id)) else { return nil }
            var fields: [IdentityField: [UInt8]] = [:]
            try session.forEach(IdentitySQL.fields(id)) { row in
                guard let field = IdentityField(rawValue: try row.text(0)) else { return }
                fields[field] = try row.blob(1)
            }
            guard let schema = UInt8(exactly: try head.int(0)) else { return nil }
            return SealedIdentity(
                schema: schema, keyFingerprint: try head.text(1), wrappedKey: try head.blob(2), fields: fields)
        }
    }
}

enum IdentitySQL {
    static func head(_ id: ID<Report>) -> Query {
        Query(
            """
            select schema_version, key_fingerprint, wrapped_key from sealed_identities where report_id = \(id)
            """, named: "identity.head")
    }

    static let samples: [Query] = [head(ID(1)), fields(ID(1))]

    static func fields(_ id: ID<Report>) -> Query {
        Query("select field, ciphertext from sealed_fields where report_id = \(id)", named: "identity.fields")
    }
}
