public import DataAccess
public import Domain
public import Logging
import Sealing
public import Services

/// The vault itself: its keys, its store, and what may be asked of it. Every way in leads here.
public struct VaultDesk: IdentityVault {
    let store: any DataStore
    let ring: VaultKeyRing
    /// Nil where no mail server is set.
    let courier: NoticeCourier?
    let hasBackups: Bool
    let budgets: OpeningBudgets
    let now: @Sendable () -> Instant
    let logger: Logger

    public init(
        store: any DataStore, ring: VaultKeyRing, courier: NoticeCourier?, hasBackups: Bool, budgets: OpeningBudgets,
        now: @escaping @Sendable () -> Instant, logger: Logger
    ) {
        self.store = store
        self.ring = ring
        self.courier = courier
        self.hasBackups = hasBackups
        self.budgets = budgets
        self.now = now
        self.logger = logger
    }

    /// How many of its own acts the vault tells with its status.
    private static let toldActs = 50

    public func status() async throws(VaultFault) -> VaultStatus {
        let current = ring.current.publicKey
        let retired = ring.retired.map(\.publicKey.fingerprint)
        return try await stored { [courier, hasBackups, budgets] session in
            let counts = try session.rows(VaultSQL.counts).map { (try $0.text(0), try $0.int(1)) }
            return VaultStatus(
                publicKey: current.text, fingerprint: current.fingerprint, retired: retired, kept: counts.reduce(0) { $0 + $1.1 },
                keptUnderRetired: counts.reduce(0) { $0 + ($1.0 == current.fingerprint ? 0 : $1.1) },
                destroyed: try session.first(VaultSQL.destroyedCount)?.int(0) ?? 0, sendsLetters: courier != nil, hasBackups: hasBackups,
                lastBackup: try session.first(VaultSQL.last(.backup))?.instant(0), budgets: budgets.text,
                stoppedAt: try session.first(OpeningBudgetSQL.lastStop)?.optionalInstant(0),
                acts: try session.rows(VaultActSQL.newest(Self.toldActs)).map(VaultActSQL.act))
        }
    }

    public func destroy(_ report: ID<Report>) async throws(VaultFault) -> Instant {
        let moment = now()
        let destroyedAt = try await changed { session in
            try session.run(VaultSQL.bury(report, at: moment))
            try session.run(VaultSQL.forget(report))
            return try session.first(VaultSQL.destroyed(report))?.instant(0) ?? moment
        }
        // The key is then in no file of the store; where a reading holds it up, upkeep comes back to it.
        _ = try? await store.emptyJournal()
        return destroyedAt
    }

    /// The key under which a report's fields were sealed. Throws what the asker is told.
    func keptKey(of report: ID<Report>) async throws(VaultFault) -> WrappedKey {
        let found = try await stored { session -> Result<WrappedKey, VaultRefusal> in
            if try session.first(VaultSQL.destroyed(report)) != nil { return .failure(.destroyed) }
            guard let row = try session.first(VaultSQL.kept(report)) else { return .failure(.notKept) }
            return .success(WrappedKey(report: report, fingerprint: try row.text(0), wrapped: try row.blob(1)))
        }
        do { return try found.get() } catch { throw .refused(error) }
    }

    func stored<Answer: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Answer) async throws(VaultFault) -> Answer {
        do {
            return try await store.read(body)
        } catch {
            logger.error("the store cannot be read: \(error)")
            throw .unavailable
        }
    }

    @discardableResult
    func changed<Answer: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Answer) async throws(VaultFault) -> Answer {
        do {
            return try await store.write(body)
        } catch {
            logger.error("the store cannot be written: \(error)")
            throw .unavailable
        }
    }
}
