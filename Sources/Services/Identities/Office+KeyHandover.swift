import DataAccess
public import Domain

/// What one round of moving wrapped keys into the vault did.
public struct KeyHandoverRound: Sendable, Equatable {
    /// Keys that left the office's database.
    public var moved = 0
    /// Keys that the vault will not take; they stay where they are.
    public var stranded: [KeyReceipt] = []
    /// Whether more may wait.
    public var isMore = false
}

extension Office {
    /// Hands wrapped keys that are still in the office's database to the vault, and forgets those that it has taken. Interrupted
    /// anywhere, the next round finishes: a key is in the office until the vault has it on its disk.
    ///
    /// - Parameter stranded: try those again that the vault refused before.
    /// - Parameter survey: ask the vault even when nothing waits, so that it learns which of its earlier keys nobody uses any more.
    public func handOverKeys(limit: Int = 100, stranded: Bool = false, survey: Bool = false) async throws -> KeyHandoverRound {
        let limit = min(max(1, limit), KeyHandover.most)
        let (keys, inUse) = try await store.read { session in
            var keys = try session.rows(IdentitySQL.waiting(stranded: stranded, limit: limit)).map { row in
                WrappedKey(
                    report: try row.id(0), fingerprint: try row.text(1), wrapped: try row.blob(2), replaces: try row.bool(3))
            }
            if keys.count < limit {
                keys += try session.rows(OriginalSQL.waiting(stranded: stranded, limit: limit - keys.count)).map { row in
                    WrappedKey(report: try row.id(0), fingerprint: try row.text(1), wrapped: try row.blob(2))
                }
            }
            if keys.count < limit, !stranded {
                keys += try session.rows(FollowerSQL.waiting(limit: limit - keys.count)).map { row in
                    WrappedKey(report: try row.id(0), fingerprint: try row.text(1), wrapped: try row.blob(2))
                }
            }
            return (keys, try session.rows(IdentitySQL.fingerprintsInUse).map { try $0.text(0) })
        }
        guard survey || !keys.isEmpty else { return KeyHandoverRound() }
        let receipts = try await vault.keep(KeyHandover(keys: keys, inUse: inUse))
        var round = try await settle(keys, receipts)
        round.isMore = keys.count == limit && round.moved > 0
        return round
    }

    /// Moves one report's key at once, before the vault is asked to open something under it.
    func handOverKey(of identity: StoredIdentity) async throws {
        guard let wrapped = identity.wrappedKey else { return }
        try await handOver(
            WrappedKey(report: identity.report, fingerprint: identity.keyFingerprint, wrapped: wrapped, replaces: identity.replaces))
    }

    /// The same for the key of an original.
    func handOverKey(of original: KeptOriginal) async throws {
        guard let wrapped = original.wrappedKey else { return }
        try await handOver(WrappedKey(report: original.id.keyHolder, fingerprint: original.keyFingerprint, wrapped: wrapped))
    }

    func handOver(_ key: WrappedKey) async throws {
        let inUse = try await store.read { session in
            try session.rows(IdentitySQL.fingerprintsInUse).map { try $0.text(0) }
        }
        _ = try await settle([key], try await vault.keep(KeyHandover(keys: [key], inUse: inUse)))
    }

    /// Takes what was let go since `moment` out of the engine's journal as well, by whichever process it was let go. False when that has to
    /// be tried again.
    public func forgetJournal(since moment: Instant) async throws -> Bool {
        let row = try await store.read { session in try session.first(IdentitySQL.forgotten(since: moment)) }
        return try await row == nil ? true : store.emptyJournal()
    }

    private func settle(_ keys: [WrappedKey], _ receipts: [KeyReceipt]) async throws -> KeyHandoverRound {
        let verdicts = Dictionary(receipts.map { ($0.report, $0.verdict) }, uniquingKeysWith: { first, _ in first })
        let moment = now()
        return try await store.write { session in
            var round = KeyHandoverRound()
            for key in keys {
                switch verdicts[key.report] {
                case .kept, .destroyed:
                    round.moved +=
                        try session.run(IdentitySQL.letGo(key, at: moment)) + session.run(OriginalSQL.letGo(key, at: moment))
                        + session.run(FollowerSQL.letGo(key, at: moment))
                case .some(let verdict):
                    try session.run(IdentitySQL.strand(key.report, fault: verdict))
                    try session.run(OriginalSQL.strand(key.report, fault: verdict))
                    try session.run(FollowerSQL.strand(key.report))
                    round.stranded.append(KeyReceipt(report: key.report, verdict: verdict))
                case nil: continue
                }
            }
            return round
        }
    }
}
