public import DataAccess
public import Domain
public import Logging

/// What the vault does by itself while it runs: finishes a change of keys, destroys earlier secrets, makes and prunes copies.
public struct VaultUpkeep: Sendable {
    /// Seconds after which another copy is due.
    static let backupInterval: Int64 = 24 * 3600

    private let store: any DataStore
    private let rotation: KeyRotation
    private let backups: VaultBackups?
    private let now: @Sendable () -> Instant
    private let logger: Logger

    public init(
        store: any DataStore, ring: VaultKeyRing, backups: VaultBackups?, now: @escaping @Sendable () -> Instant, logger: Logger
    ) {
        self.store = store
        rotation = KeyRotation(store: store, ring: ring, now: now)
        self.backups = backups
        self.now = now
        self.logger = logger
    }

    /// One round, to be taken every hour or sooner. What fails is told and tried again with the next.
    public func round() async {
        await attempt("changing keys") {
            let progress = try await rotation.goOn()
            if progress.rewrapped > 0 { logger.info("\(progress.rewrapped) keys were wrapped anew") }
            for report in progress.broken { logger.error("the key of report \(report) opens with none of the vault's keys") }
            for fingerprint in try await rotation.destroySpent() { logger.info("the earlier key \(fingerprint) was destroyed") }
        }
        await attempt("emptying the journal") { _ = try await store.emptyJournal() }
        guard let backups else { return }
        await attempt("backup") {
            let moment = now()
            let last = try await store.read { session in try session.first(VaultSQL.last(.backup))?.instant(0) }
            if last.map({ $0.adding(seconds: Self.backupInterval) <= moment }) ?? true {
                _ = try await backups.make(of: store, at: moment)
            }
            _ = try backups.prune(at: moment)
        }
    }

    private func attempt(_ name: String, _ work: () async throws -> Void) async {
        do { try await work() } catch { logger.error("\(name) failed: \(error)") }
    }
}
