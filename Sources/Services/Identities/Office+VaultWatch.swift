import DataAccess
import Domain

/// What a look at the vault brought to light.
public enum VaultNews: Sendable, Equatable {
    /// It has been silent so long that the national desk was told just now.
    case silent
    /// It answers again, and the national desk was told.
    case back
}

extension Office {
    /// Seconds for which the vault may be silent before the national desk gets a letter: half an hour.
    static let vaultPatience: Int64 = 30 * 60

    /// Looks whether the vault answers, tells the national desk once of each long silence and once of its end, and of a stop by
    /// one of the vault's own budgets, and takes what was done with
    /// the vault's keys into the office's log. For one look a minute; any number of processes may look.
    @discardableResult
    public func watchVault() async throws -> VaultNews? {
        var status: VaultStatus?
        do { status = try await vault.status() } catch {}
        let (seen, moment) = (status, now())
        let before = try await store.read { session in try VaultWatch.read(in: session) }
        guard let before, before.hasNews(seen, at: moment, patience: Self.vaultPatience) else { return nil }
        return try await store.write { session in
            guard var watch = try VaultWatch.read(in: session) else { return nil }
            let news = try seen.map { try answered($0, &watch, in: session) } ?? silent(at: moment, &watch, in: session)
            try session.run(VaultWatchSQL.save(watch))
            return news
        }
    }

    private func answered(_ status: VaultStatus, _ watch: inout VaultWatch, in session: any Session) throws -> VaultNews? {
        for act in watch.fresh(of: status.acts) {
            let line = self.act(
                OfficeAct(act.kind), by: .system, subject: act.subject.isEmpty ? "vault" : act.subject,
                detail: ["at": "\(act.at.rawValue)", "amount": "\(act.amount)"])
            try session.run(OfficeLogSQL.insert(line))
        }
        if status.destroyed != watch.destroyed {
            let line = self.act(
                .identityKeysDestroyed, by: .system, subject: "vault",
                detail: ["before": "\(watch.destroyed)", "now": "\(status.destroyed)"])
            try session.run(OfficeLogSQL.insert(line))
        }
        watch.act = status.acts.last?.number ?? 0
        watch.destroyed = status.destroyed
        watch.silentSince = nil
        if let stop = status.stoppedAt, watch.isNews(stop) {
            watch.stopTold = stop
            try session.run(OfficeLogSQL.insert(self.act(.vaultStopped, by: .system, subject: "vault", detail: ["at": "\(stop.rawValue)"])))
            try tellNation(.officerVaultStopped, of: stop, in: session)
        }
        guard watch.toldAt != nil else { return nil }
        watch.toldAt = nil
        try session.run(OfficeLogSQL.insert(self.act(.vaultBack, by: .system, subject: "vault")))
        try tellNation(.officerVaultBack, of: now(), in: session)
        return .back
    }

    private func silent(at moment: Instant, _ watch: inout VaultWatch, in session: any Session) throws -> VaultNews? {
        let since = watch.silentSince ?? moment
        watch.silentSince = since
        guard watch.toldAt == nil, since.adding(seconds: Self.vaultPatience) <= moment else { return nil }
        watch.toldAt = moment
        let line = act(.vaultSilent, by: .system, subject: "vault", detail: ["since": "\(since.rawValue)"])
        try session.run(OfficeLogSQL.insert(line))
        try tellNation(.officerVaultSilent, of: since, in: session)
        return .silent
    }

    /// A letter to everyone at the national desk; in an agency's own installation its admins are that desk (C.1).
    private func tellNation(_ template: NoticeTemplate, of moment: Instant, in session: any Session) throws {
        var told: Set<Int64> = []
        for row in try session.rows(WorkSQL.seats(of: OfficerGroup.nation.seated(in: scope), at: now())) {
            guard told.insert(try row.int64(0)).inserted else { continue }
            let letter = OutboxLetter(
                id: ids.next(), officer: try row.id(0), template: template, language: try row.text(1),
                payload: .init(date: ClockZone.wib.date(of: moment)))
            try OutboxWrites.insert(letter, at: now(), in: session)
        }
    }
}

extension OfficeAct {
    fileprivate init(_ kind: VaultAct.Kind) {
        switch kind {
        case .keysRotated: self = .vaultKeysRotated
        case .earlierKeyDestroyed: self = .vaultKeyDestroyed
        case .keysRestored: self = .vaultKeysRestored
        }
    }
}
