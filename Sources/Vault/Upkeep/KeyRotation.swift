public import DataAccess
public import Domain
import Sealing
import Services

/// Changes the vault's keys: a new pair becomes the present one, and every kept key is wrapped to it anew. Interrupted anywhere it is
/// started again and goes on; an earlier secret stays until nothing can be wrapped to it.
public struct KeyRotation: Sendable {
    /// How far a change of keys has come.
    public struct Progress: Sendable, Equatable {
        /// Whether a new pair was made; not when an earlier change was unfinished.
        public var isNew = false
        public var rewrapped = 0
        /// Kept keys that open with none of the vault's keys.
        public var broken: [ID<Report>] = []
    }

    /// An earlier secret lives on so long after it was last met, because a process may still seal to it.
    public static let grace: Int64 = 24 * 3600

    private static let batch = 200

    private let store: any DataStore
    private let ring: VaultKeyRing
    private let now: @Sendable () -> Instant

    public init(store: any DataStore, ring: VaultKeyRing, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.ring = ring
        self.now = now
    }

    /// Makes a new pair, unless an earlier change is unfinished, and re-wraps what is kept.
    ///
    /// - Parameter publish: tells the other processes of the new public key, before anything is wrapped to it alone.
    public func rotate(publish: (VaultKey) throws -> Void) async throws -> Progress {
        let isUnfinished = try await hasKeysUnderRetired()
        if !isUnfinished { _ = try ring.renew() }
        try publish(ring.current)
        var progress = try await goOn()
        progress.isNew = !isUnfinished
        return progress
    }

    /// Wraps to the present key whatever is not yet. Does nothing where nothing is left to do.
    public func goOn() async throws -> Progress {
        try await retireEarlierKeys()
        try await noteNewKey()
        var progress = Progress()
        var last = ID<Report>(Int64.min)
        while true {
            let (target, after) = (ring.current, last)
            let rows = try await store.read { session in
                try session.rows(VaultSQL.notUnder(target.publicKey.fingerprint, after: after, limit: Self.batch)).map(VaultSQL.key)
            }
            guard let end = rows.last else { break }
            last = end.report
            var pairs: [(old: WrappedKey, new: WrappedKey)] = []
            for row in rows {
                if let new = rewrapped(row, to: target) { pairs.append((row, new)) } else { progress.broken.append(row.report) }
            }
            let changes = pairs
            progress.rewrapped += try await store.write { session in
                try changes.reduce(0) { try $0 + session.run(VaultSQL.rewrap($1.old, as: $1.new)) }
            }
        }
        if progress.rewrapped > 0 { _ = try await store.emptyJournal() }
        return progress
    }

    /// Destroys earlier secrets to which nothing is wrapped any more: not here, and not in the office, which has said so since.
    public func destroySpent() async throws -> [String] {
        let known = Set(ring.retired.map(\.publicKey.fingerprint))
        guard !known.isEmpty else { return [] }
        let moment = now().adding(seconds: -Self.grace)
        let spent = try await store.read { session in
            try session.rows(VaultSQL.spent(since: moment)).map { try $0.text(0) }
        }.filter(known.contains)
        guard !spent.isEmpty else { return [] }
        try ring.destroy(Set(spent))
        let destroyedAt = now()
        try await store.write { session in
            for fingerprint in spent {
                try session.run(VaultSQL.forgetRetired(fingerprint))
                try session.run(VaultActSQL.insert(.earlierKeyDestroyed, subject: fingerprint, at: destroyedAt))
            }
        }
        return spent
    }

    private func retireEarlierKeys() async throws {
        let retired = ring.retired.map(\.publicKey.fingerprint)
        guard !retired.isEmpty else { return }
        let moment = now()
        try await store.write { session in
            for fingerprint in retired { try session.run(VaultSQL.retire(fingerprint, at: moment)) }
        }
    }

    /// The first key of all is no change of keys.
    private func noteNewKey() async throws {
        guard !ring.retired.isEmpty else { return }
        let (fingerprint, moment) = (ring.current.publicKey.fingerprint, now())
        try await store.write { session in
            guard try session.first(VaultActSQL.isNoted(.keysRotated, subject: fingerprint)) == nil else { return }
            try session.run(VaultActSQL.insert(.keysRotated, subject: fingerprint, at: moment))
        }
    }

    private func hasKeysUnderRetired() async throws -> Bool {
        let fingerprint = ring.current.publicKey.fingerprint
        let known = Set(ring.retired.map(\.publicKey.fingerprint))
        let counts = try await store.read { session in
            try session.rows(VaultSQL.counts).map { try $0.text(0) }
        }
        return counts.contains { $0 != fingerprint && known.contains($0) }
    }

    private func rewrapped(_ key: WrappedKey, to target: VaultKey) -> WrappedKey? {
        guard let holder = ring.key(key.fingerprint), let dataKey = try? IdentityOpener(key: holder).unwrap(key.wrapped.bytes),
            let wrapped = try? target.publicKey.wrap(dataKey)
        else { return nil }
        return WrappedKey(report: key.report, fingerprint: target.publicKey.fingerprint, wrapped: wrapped)
    }
}
