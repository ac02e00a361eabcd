import DataAccess
public import Domain

extension Office {
    /// How long a destroyed key may still lie in a backup of the vault, in days; after that an erasure is final.
    public static let vaultBackupDays = 35

    /// Erases a reporter's identity, and what he handed in as it was: the vault destroys the key first, then the office its sealed fields. Final when the vault's backups
    /// of before have gone. Repeating it gives the first moment again; while the vault is down nothing is erased.
    @discardableResult
    public func eraseIdentity(of report: ID<Report>) async throws -> Instant {
        let moment = try await vault.destroy(report)
        try await store.write { session in
            try session.run(IdentitySQL.eraseFields(report))
            try session.run(IdentitySQL.erase(report, at: moment))
            try session.run(ContactProofSQL.erase(of: report))
            try session.run(AssistedEntrySQL.eraseWords(of: report))
        }
        try await withdrawOriginals(of: report)
        return moment
    }

    /// Tells the vault again of every erasure that a backup of its store may not know of, so that a vault restored from one forgets again
    /// what it had forgotten. Gives how many.
    public func repeatErasures() async throws -> Int {
        let since = now().adding(seconds: -Int64(Self.vaultBackupDays + 1) * 24 * 3600)
        let holders = try await store.read { session in
            try session.rows(IdentitySQL.erased(since: since)).map { try $0.id(0, of: Report.self) }
                + session.rows(OriginalSQL.destroyed(since: since)).map { try $0.id(0, of: Attachment.self).keyHolder }
        }
        for holder in holders { _ = try await vault.destroy(holder) }
        return holders.count
    }
}
