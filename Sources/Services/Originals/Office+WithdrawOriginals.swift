import DataAccess
public import Domain
import Sealing

extension Office {
    private static let destroyedAtOnce = 100

    /// Ends the keeping of a report's originals: from this moment nobody in the office can open them. False while the vault is away; it is
    /// told as soon as it is back.
    @discardableResult
    func withdrawOriginals(of report: ID<Report>) async throws -> Bool {
        let moment = now()
        let contents = try await store.write { session in
            try Self.withdraw(OriginalSQL.ofReport(report), at: moment, in: session)
        }
        try await forgetContents(contents)
        return await (try? destroyWithdrawnOriginals()) != nil
    }

    /// Marks the originals that a query finds as withdrawn and forgets their keys; gives the contents that nobody needs any more.
    static func withdraw(_ found: Query, at moment: Instant, in session: any Session) throws -> [ContentHash] {
        let rows = try session.rows(found).map { (try $0.id(0, of: Attachment.self), try $0.text(1)) }
        guard !rows.isEmpty else { return [] }
        try session.run(OriginalSQL.withdraw(rows.map(\.0), at: moment))
        return rows.compactMap { ContentHash($0.1) }
    }

    /// Has the vault destroy the keys of originals that were withdrawn while it was away. Gives how many.
    @discardableResult
    public func destroyWithdrawnOriginals() async throws -> Int {
        let files = try await store.read { session in
            try session.rows(OriginalSQL.undestroyed(limit: Self.destroyedAtOnce)).map { try $0.id(0, of: Attachment.self) }
        }
        for file in files {
            let moment = try await vault.destroy(file.keyHolder)
            try await store.write { session in _ = try session.run(OriginalSQL.destroyed(file, at: moment)) }
        }
        return files.count
    }

    /// Whether anything of a report is kept as it was handed in.
    public func keepsOriginals(of code: TrackingCode) async throws -> Bool {
        let report = try await stored(code).report.id
        return try await store.read { session in try session.first(OriginalSQL.ofReport(report)) != nil }
    }
}
