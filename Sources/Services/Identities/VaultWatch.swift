import DataAccess
import Domain

/// What the office last saw of its vault.
struct VaultWatch: Sendable, Equatable {
    /// Since when it has not answered; nil while it does.
    var silentSince: Instant?
    /// When the national desk was told of that.
    var toldAt: Instant?
    /// The stop by a budget of which the national desk was told last.
    var stopTold: Instant?
    /// The newest of the vault's own acts that stands in the office's log.
    var act: Int64
    /// How many reports' keys it had destroyed.
    var destroyed: Int

    static func read(in session: any Session) throws -> VaultWatch? {
        try session.first(VaultWatchSQL.stored).map { row in
            VaultWatch(
                silentSince: try row.optionalInstant(0), toldAt: try row.optionalInstant(1), stopTold: try row.optionalInstant(2),
                act: try row.int64(3), destroyed: try row.int(4))
        }
    }

    /// The acts that stand in no line yet. A store that counts from the beginning again is another store: all of its acts are new.
    func fresh(of acts: [VaultAct]) -> [VaultAct] {
        let isOther = (acts.last?.number ?? 0) < act
        return acts.filter { isOther || $0.number > act }
    }

    /// A stop is told once a day at most: the vault stops anew each hour while somebody goes on asking.
    func isNews(_ stop: Instant?) -> Bool {
        guard let stop else { return false }
        return stopTold.map { $0.adding(seconds: 24 * 3600) <= stop } ?? true
    }

    /// Whether there is anything to write down: most looks find nothing.
    func hasNews(_ status: VaultStatus?, at moment: Instant, patience: Int64) -> Bool {
        guard let status else {
            guard let silentSince else { return true }
            return toldAt == nil && silentSince.adding(seconds: patience) <= moment
        }
        return silentSince != nil || isNews(status.stoppedAt) || toldAt != nil || status.destroyed != destroyed
            || (status.acts.last?.number ?? 0) != act
    }
}

enum VaultWatchSQL {
    static let stored = Query(
        "select silent_since, told_at, stop_told, act, destroyed from vault_watch where id = 1", named: "vaultWatch.stored")

    static func save(_ watch: VaultWatch) -> Query {
        Query(
            """
            update vault_watch set silent_since = \(watch.silentSince), told_at = \(watch.toldAt), stop_told = \(watch.stopTold), act = \(watch.act),
                destroyed = \(watch.destroyed)
            where id = 1
            """, named: "vaultWatch.save")
    }

    static let samples: [Query] = [stored, save(VaultWatch(act: 0, destroyed: 0))]
}
