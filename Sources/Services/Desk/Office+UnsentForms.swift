import DataAccess
public import Domain
import Sealing

extension HashPurpose {
    /// From officer, case and act to the key that seals what he has typed.
    static let unsentForm = HashPurpose(rawValue: "unsent-form")
}

extension Office {
    /// Keeps what the officer has typed so far, sealed. The caller has shown him the form. Says when it was kept; nil for what is too long.
    public func keepForm(_ fields: [UnsentForm.Field], act: String, on report: ID<Report>, by actor: Actor) async throws -> Instant? {
        guard let officer = actor.officer, fields.reduce(0, { $0 + $1.value.utf8.count }) <= UnsentForm.longest else { return nil }
        let moment = now()
        let plain = Array(try StoredJSON.encode(fields).utf8)
        let sealed = DraftCipher(hashes).seal(plain, token: seal(act, report, officer))
        let query = UnsentFormSQL.save(ids.next(), of: officer, on: report, act: act, ciphertext: sealed, at: moment)
        _ = try await store.write { session in try session.run(query) }
        return moment
    }

    /// What he had typed; nil where there is nothing, or it is older than drafts are kept.
    public func unsentForm(act: String, on report: ID<Report>, by actor: Actor) async throws -> UnsentForm? {
        guard let officer = actor.officer else { return nil }
        let oldest = now().adding(seconds: -Int64(try await draftDays()) * 86_400)
        let found: (sealed: [UInt8], at: Instant)? = try await store.read { session in
            try session.first(UnsentFormSQL.find(report, of: officer, act: act, since: oldest)).map { (try $0.blob(0), try $0.instant(1)) }
        }
        guard let found, let plain = DraftCipher(hashes).open(found.sealed, token: seal(act, report, officer)) else { return nil }
        let fields: [UnsentForm.Field] = try StoredJSON.decode(from: String(decoding: plain, as: UTF8.self))
        return UnsentForm(fields: fields, savedAt: found.at)
    }

    /// It was sent, or is not wanted any more.
    public func forgetForm(act: String, on report: ID<Report>, by actor: Actor) async throws {
        guard let officer = actor.officer else { return }
        _ = try await store.write { session in try session.run(UnsentFormSQL.remove(report, of: officer, act: act)) }
    }

    private func seal(_ act: String, _ report: ID<Report>, _ officer: ID<Officer>) -> RandomToken {
        RandomToken(from: "\(officer) \(report) \(act)", by: hashes, for: .unsentForm)
    }
}
