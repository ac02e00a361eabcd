import DataAccess
public import Domain
public import Sealing

extension HashPurpose {
    /// Links that prove control of a contact.
    static let contactProof = HashPurpose(rawValue: "contact-proof")
}

extension Office {
    /// Somebody without the receipt says that the contact of a report is his: has the vault's side write to that contact, if it is the
    /// very address that was typed. The same work and the same answer whether or not the code, the contact or the address are right; who
    /// asks often waits. Nothing is kept by which the data could be opened: the link is made when the letter goes.
    /// - Parameter network: where the wish comes from, as coarse as one connection's network; kept as a hash for a quarter of an hour.
    public func askForContactProof(of code: TrackingCode, typed address: String, from network: String) async throws {
        let wait = contactProofs.begin(code.canonical, from: network)
        if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
        let moment = now()
        let hours = try await rules.current().policies.whole(.limit(.contactProofOpen), on: ClockZone.wib.date(of: moment))
        let id: ID<OutboxLetter> = ids.next()
        let typed = try sealer.seal(fields: [.email: EmailAddress.normal(address) ?? "-"], reportID: id.rawValue)
        let end = moment.adding(seconds: Int64(hours) * 3600)
        try await store.write { session in
            let found = try session.first(ReportSQL.byCode(code)).map(ReportSQL.stored)
            let owner = found?.report.identityOwner ?? ID(0)
            let head = try session.first(IdentitySQL.head(owner))
            let isThere = try head.map { try $0.optionalInstant(3) == nil } ?? false
            let report = isThere ? found?.report.id : nil
            try session.run(ContactProofSQL.insert(id, report: report, typed: typed, at: moment, until: end))
            // Without a report nobody is written to; the line of letters looks the same.
            try OutboxWrites.insert(
                OutboxLetter(
                    id: id, report: report == nil ? nil : owner, template: .contactProof, language: found?.language ?? "id",
                    payload: .init()), at: moment, in: session)
        }
    }

    /// The report that a link of such a letter opens; nil where it was used, is over, or never was.
    public func contactProof(_ token: RandomToken) async throws -> TrackingCode? {
        let (hash, moment) = (hashes.hash(token.bytes, for: .contactProof), now())
        return try await store.read { session in
            try session.first(ContactProofSQL.report(hash, at: moment)).flatMap { TrackingCode(try $0.text(0)) }
        }
    }

    /// Uses the link, once; nil where that is not possible any more.
    public func useContactProof(_ token: RandomToken) async throws -> TrackingCode? {
        let (hash, moment) = (hashes.hash(token.bytes, for: .contactProof), now())
        return try await store.write { session in
            guard let code = try session.first(ContactProofSQL.report(hash, at: moment)).flatMap({ TrackingCode(try $0.text(0)) }),
                try session.run(ContactProofSQL.use(hash, at: moment)) == 1
            else { return nil }
            return code
        }
    }

    /// What was typed for the letter, as it is compared by the vault; nil where it is no such letter, or where the day's letters to this
    /// reporter have gone. Wishes that named another address count for nothing: they shut nobody out.
    func contactClaim(_ letter: OutboxLetter) async throws -> ContactClaim? {
        guard letter.template == .contactProof, let owner = letter.report else { return nil }
        let moment = now()
        let most = try await rules.current().policies.whole(.limit(.contactProofDaily), on: ClockZone.wib.date(of: moment))
        return try await store.read { session in
            let gone = try session.first(ContactProofSQL.gone(since: moment.adding(seconds: -24 * 3600), of: owner))?.int(0) ?? 0
            guard gone < most, let row = try session.first(ContactProofSQL.claim(letter.id)),
                let schema = UInt8(exactly: try row.int(0))
            else { return nil }
            return ContactClaim(schema: schema, fingerprint: try row.text(1), wrapped: try row.blob(2), typed: try row.blob(3))
        }
    }

    /// The letter has ended: what was typed goes, and where it was the right address the link in the letter opens the report from now on.
    func endContactClaim(_ letter: ID<OutboxLetter>, provedBy token: RandomToken?) async throws {
        let hash = token.map { hashes.hash($0.bytes, for: .contactProof) }
        try await store.write { session in _ = try session.run(ContactProofSQL.end(letter, tokenHash: hash)) }
    }
}
