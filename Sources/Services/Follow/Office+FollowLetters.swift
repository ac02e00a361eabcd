import DataAccess
import Domain
import Sealing

extension Office {
    /// Writes the letters that followers have to get, for the worker. Returns how many.
    public func tellFollowers(limit: Int = 200) async throws -> Int {
        let moment = now()
        let untold = try await store.read { session in try session.rows(FollowerSQL.untold(limit: limit)).count }
        guard untold > 0 else { return 0 }
        return try await store.write { session in
            let rows = try session.rows(FollowerSQL.untold(limit: limit))
            for row in rows {
                let id: ID<Follower> = try row.id(0)
                guard try session.run(FollowerSQL.told(id)) == 1 else { continue }
                let letter = OutboxLetter(
                    id: ids.next(), report: try row.id(1), template: try row.raw(3), language: try row.text(2),
                    payload: .init(code: TrackingCode(try row.text(4)), follower: id))
                try OutboxWrites.insert(letter, at: moment, in: session)
            }
            return rows.count
        }
    }

    /// Has the vault send a letter to a follower: the sealed address, which text, the code and the link, and nothing of the case.
    func sendToFollower(_ id: ID<Follower>, _ letter: OutboxLetter, link: (String) -> String) async throws -> LetterOutcome {
        let row = try await store.read { session in try session.first(FollowerSQL.sealed(id)) }
        guard let row, let schema = UInt8(exactly: try row.int(0)), let address = try row.optionalBlob(3) else { return .dropped }
        let isConfirmed = try row.optionalInstant(4) != nil
        // A yes that came meanwhile needs no question, and what was not confirmed no news.
        guard isConfirmed == (letter.template != .followConfirm) else { return .dropped }
        if let wrapped = try row.optionalBlob(2) {
            try await handOver(WrappedKey(report: id.keyHolder, fingerprint: try row.text(1), wrapped: wrapped))
        }
        let ending = try await vault.notify(
            ReporterLetter(
                id: letter.id, report: id.keyHolder, schema: schema, email: address, template: letter.template, language: letter.language,
                code: letter.payload.code, date: letter.payload.date, link: link(followLink(of: id).text)))
        // The vault, which alone can compare, found nobody behind it, or the same person under another number: this one ends.
        if isConfirmed, case .noAddress = ending {
            try await store.write { session in _ = try session.run(FollowerSQL.end(id)) }
            _ = try? await store.emptyJournal()
        }
        return LetterOutcome(ending)
    }

    /// Destroys what nobody wishes any more: wishes that were not confirmed, and addresses of those who left. Those of reports that ended long
    /// ago go with the other identities by age (`RetentionClass.followers`). Returns how many keys the vault has destroyed.
    public func endFollows() async throws -> Int {
        let query = FollowerSQL.expire(unconfirmedBefore: now().adding(seconds: -Self.confirmDays * 86_400))
        let expired = try await store.write { session in try session.run(query) }
        if expired > 0 { _ = try? await store.emptyJournal() }
        return try await forgetFollowers()
    }

    /// The row of one who left goes with the key in the vault; while the vault is away both wait.
    func forgetFollowers(limit: Int = 200) async throws -> Int {
        let gone = try await store.read { session in
            try session.rows(FollowerSQL.gone(limit: limit)).map { try $0.id(0, of: Follower.self) }
        }
        var done = 0
        for id in gone {
            do { _ = try await vault.destroy(id.keyHolder) } catch { return done }
            done += try await store.write { session in try session.run(FollowerSQL.forget(id)) }
        }
        return done
    }
}
