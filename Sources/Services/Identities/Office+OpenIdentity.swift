public import Domain
public import Sealing

extension Office {
    /// Opens fields of a reporter's identity for an officer. Whether he may, and who said yes to it, has been settled before.
    ///
    /// The vault writes the opening down before it answers. Throws ``VaultFault``: `unavailable` means wait.
    ///
    /// - Parameter report: the report that was sent; one that was split off from it has no identity of its own.
    /// - Parameter reason: the code of the reason.
    public func openIdentity(
        of report: ID<Report>, fields: Set<IdentityField>, for officer: ID<Officer>, reason: String
    ) async throws -> OpenedIdentity {
        try await openIdentity(of: report, fields: fields, askedBy: "officer:\(officer)", reason: reason)
    }

    func openIdentity(
        of report: ID<Report>, fields: Set<IdentityField>, askedBy: String, reason: String
    ) async throws -> OpenedIdentity {
        guard let stored = try await storedIdentity(of: report) else { throw VaultFault.refused(.notKept) }
        guard stored.erasedAt == nil else { throw VaultFault.refused(.destroyed) }
        try await handOverKey(of: stored)
        let wished = stored.fields.filter { fields.contains($0.key) }.sorted { $0.key.rawValue < $1.key.rawValue }
        return try await vault.open(
            IdentityOpening(
                report: report, schema: stored.schema, fields: wished.map { SealedField($0.key, $0.value) },
                askedBy: askedBy, reason: reason))
    }
}
