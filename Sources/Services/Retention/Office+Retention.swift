import DataAccess
public import Domain

extension Office {
    /// Rows that go in one transaction, so that nobody waits behind it.
    static let retentionBatch = 500

    /// What would be destroyed now, class by class, by the rules that hold today. Changes nothing.
    public func retentionPlan() async throws -> [RetentionLine] {
        var lines: [RetentionLine] = []
        for kind in RetentionClass.allCases { lines.append(try await line(of: kind)) }
        return lines
    }

    /// The turn of the day: destroys what is old, once in twenty hours however many workers ask. Nil where it is not due.
    public func retainDaily() async throws -> [Destruction]? {
        let moment = now()
        let isOurs = try await store.write { session in
            try session.run(RetentionSQL.takeTurn(until: moment.adding(seconds: 20 * 3600), at: moment)) == 1
        }
        return isOurs ? try await destroyAged() : nil
    }

    /// Destroys whatever is older than its rule says, in small transactions, each with its line of the register. What cannot go now (the
    /// vault is away) goes with the next turn.
    public func destroyAged() async throws -> [Destruction] {
        var done: [Destruction] = []
        for kind in RetentionClass.allCases {
            let line = try await line(of: kind)
            guard line.count > 0 else { continue }
            var register = DestructionRegister(line, id: ids.next(), at: now())
            switch kind {
            case .drafts: try await destroyDrafts(&register)
            case .identities, .supervisoryIdentities, .originals, .supervisoryOriginals:
                try await destroySealed(of: line, &register)
            case .logs: try await emptyLogs(of: line, &register)
            case .followers: try await endFollowers(of: line, &register)
            case .vaultOpenings: try await forgetOpenings(of: line, &register)
            default: try await destroyRows(of: line, &register)
            }
            if let entry = register.entry { done.append(entry) }
        }
        guard !done.isEmpty else { return [] }
        let line = act(
            .dataDestroyed, by: .system, subject: "retention",
            detail: Dictionary(done.map { ($0.kind.rawValue, "\($0.count)") }, uniquingKeysWith: { first, _ in first }))
        try await store.write { session in _ = try session.run(OfficeLogSQL.insert(line)) }
        return done
    }

    /// The register, newest first, for whoever may read the office's log.
    public func destructions(
        after: ID<Destruction>? = nil, limit: Int = 50, by actor: Actor
    ) async throws -> Listing<Destruction, Destruction> {
        try require(.readAuditLog, about: actor.agency, by: actor)
        let query = RetentionSQL.register(after: after, limit: Listing<Destruction, Destruction>.bounded(limit) + 1)
        let entries = try await store.read { session in try session.rows(query).map(RetentionSQL.entry) }
        return Listing(entries, limit: limit, id: \.id)
    }

    private func line(of kind: RetentionClass) async throws -> RetentionLine {
        let (moment, date) = (now(), today)
        let policies = try await rules.current().policies
        let days = try policies.whole(.limit(kind.key), on: date)
        let cutoff = moment.adding(seconds: -Int64(days) * 86_400)
        let (count, oldest, newest) = try await count(kind, before: cutoff, at: moment)
        return RetentionLine(
            kind: kind, days: days, policyFrom: policies.row(.limit(kind.key), on: date)?.validFrom ?? date, cutoff: cutoff, count: count,
            oldest: oldest, newest: newest)
    }

    private func count(_ kind: RetentionClass, before cutoff: Instant, at now: Instant) async throws -> (Int, Instant?, Instant?) {
        if kind.isSealed {
            var (count, oldest, newest): (Int, Instant?, Instant?) = (0, nil, nil)
            var last: (Instant, ID<Report>)?
            while true {
                let some = try await endedReports(kind, before: cutoff, after: last)
                for found in some where found.mayGo {
                    count += 1
                    oldest = oldest ?? found.endedAt
                    newest = found.endedAt
                }
                guard some.count == Self.retentionBatch, let end = some.last else { return (count, oldest, newest) }
                last = (end.endedAt, end.report.id)
            }
        }
        if kind == .vaultOpenings {
            guard let aged = try? await vault.forgetOpenings(before: cutoff, isPlan: true) else { return (0, nil, nil) }
            return (aged.count, aged.oldest, aged.newest)
        }
        let query =
            switch (RetentionSQL.place(of: kind), kind) {
            case (let place?, _): RetentionSQL.aged(place, before: cutoff)
            case (nil, .logs): RetentionSQL.agedLogs(before: cutoff)
            case (nil, .followers): FollowerSQL.aged(before: cutoff)
            case (nil, _): RetentionSQL.agedDrafts(at: now)
            }
        return try await store.read { session in
            guard let row = try session.first(query) else { return (0, nil, nil) }
            return (try row.int(0), try row.optionalInstant(1), try row.optionalInstant(2))
        }
    }

    private func destroyRows(of line: RetentionLine, _ register: inout DestructionRegister) async throws {
        guard let place = RetentionSQL.place(of: line.kind) else { return }
        while true {
            let before = register
            register = try await store.write { session in
                var register = before
                let span = try session.first(RetentionSQL.some(place, before: line.cutoff, limit: Self.retentionBatch))
                let count = try session.run(RetentionSQL.destroy(place, before: line.cutoff, limit: Self.retentionBatch))
                try register.write(count, from: span?.optionalInstant(0), to: span?.optionalInstant(1), in: session)
                return register
            }
            if register.count - before.count < Self.retentionBatch { return }
        }
    }

    private func destroyDrafts(_ register: inout DestructionRegister) async throws {
        try await forgetReceipts()
        while true {
            let count = try await destroyExpiredDrafts()
            guard count > 0 else { return }
            let before = register
            register = try await store.write { session in
                var register = before
                try register.write(count, from: before.line.oldest, to: before.line.newest, in: session)
                return register
            }
        }
    }

    /// The sealed addresses go at once; the vault destroys their keys now, or as soon as it answers.
    private func endFollowers(of line: RetentionLine, _ register: inout DestructionRegister) async throws {
        while true {
            let before = register
            register = try await store.write { session in
                var register = before
                let rows = try session.rows(FollowerSQL.someAged(before: line.cutoff, limit: Self.retentionBatch)).map {
                    (id: try $0.id(0, of: Follower.self), at: try $0.instant(1))
                }
                for row in rows { try session.run(FollowerSQL.end(row.id)) }
                try register.write(rows.count, from: rows.first?.at, to: rows.last?.at, in: session)
                return register
            }
            if register.count - before.count < Self.retentionBatch { break }
        }
        _ = try? await store.emptyJournal()
        _ = try? await forgetFollowers()
    }

    /// The vault's log goes by the vault's hand; while it is away it stays for the next turn.
    private func forgetOpenings(of line: RetentionLine, _ register: inout DestructionRegister) async throws {
        guard let gone = try? await vault.forgetOpenings(before: line.cutoff, isPlan: false) else { return }
        let before = register
        register = try await store.write { session in
            var register = before
            try register.write(gone.count, from: gone.oldest, to: gone.newest, in: session)
            return register
        }
    }

    private func emptyLogs(of line: RetentionLine, _ register: inout DestructionRegister) async throws {
        while true {
            let before = register
            register = try await store.write { session in
                var register = before
                let rows = try session.rows(RetentionSQL.logs(before: line.cutoff, limit: Self.retentionBatch)).map {
                    (id: try $0.id(0, of: OfficeLogEntry.self), at: try $0.instant(1))
                }
                guard !rows.isEmpty else { return register }
                try session.run(RetentionSQL.forgetSeeds(rows.map(\.id)))
                try session.run(RetentionSQL.emptyLogs(rows.map(\.id)))
                try register.write(rows.count, from: rows.first?.at, to: rows.last?.at, in: session)
                return register
            }
            if register.count - before.count < Self.retentionBatch { return }
        }
    }

    private func destroySealed(of line: RetentionLine, _ register: inout DestructionRegister) async throws {
        var last: (Instant, ID<Report>)?
        while true {
            let some = try await endedReports(line.kind, before: line.cutoff, after: last)
            for found in some where found.mayGo {
                guard try await destroySealed(line.kind, of: found.report.id) else { return }
                let before = register
                register = try await store.write { session in
                    var register = before
                    if !line.kind.isOriginals { try session.run(IdentitySQL.setContact(found.report.id, hasEmail: false)) }
                    try register.write(1, from: found.endedAt, to: found.endedAt, in: session)
                    return register
                }
            }
            guard some.count == Self.retentionBatch, let end = some.last else { return }
            last = (end.endedAt, end.report.id)
        }
    }

    /// False while the vault is away.
    private func destroySealed(_ kind: RetentionClass, of report: ID<Report>) async throws -> Bool {
        if kind.isOriginals { return try await withdrawOriginals(of: report) }
        do {
            try await eraseIdentity(of: report)
            return true
        } catch is VaultFault {
            return false
        }
    }

    private func endedReports(
        _ kind: RetentionClass, before cutoff: Instant, after last: (Instant, ID<Report>)?
    ) async throws -> [EndedReport] {
        let query = RetentionSQL.sealed(kind, before: cutoff, after: last, limit: Self.retentionBatch)
        return try await store.read { session in
            try session.rows(query).map {
                EndedReport(report: try ReportSQL.stored($0).report, endedAt: try $0.instant(ReportSQL.columnCount))
            }
        }
    }
}

/// A report of whose reporter something is sealed whose time by age is over.
private struct EndedReport: Sendable {
    let report: Report
    let endedAt: Instant

    /// A referral or an appeal needs it as long as it lasts (E.3); so does a request that waits for it.
    var mayGo: Bool { !report.isReferred && !report.appealPending && report.dataRequests.isEmpty }
}

/// The line of the register that grows with each transaction of one run over one class.
private struct DestructionRegister: Sendable {
    let line: RetentionLine
    private let id: ID<Destruction>
    private let at: Instant
    private(set) var count = 0
    private var oldest: Instant?
    private var newest: Instant?

    init(_ line: RetentionLine, id: ID<Destruction>, at moment: Instant) {
        self.line = line
        self.id = id
        at = moment
    }

    /// Nil where nothing was destroyed.
    var entry: Destruction? {
        count == 0
            ? nil
            : Destruction(
                id: id, at: at, kind: line.kind, count: count, oldest: oldest, newest: newest, policy: line.policy,
                policyFrom: line.policyFrom)
    }

    mutating func write(_ more: Int, from first: Instant?, to last: Instant?, in session: any Session) throws {
        guard more > 0 else { return }
        let isNew = count == 0
        count += more
        oldest = oldest ?? first
        newest = last ?? newest
        if isNew, let entry {
            try session.run(RetentionSQL.enter(entry))
        } else {
            try session.run(RetentionSQL.append(more, newest: newest, to: id))
        }
    }
}
