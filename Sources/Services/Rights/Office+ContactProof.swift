import DataAccess
public import Domain
public import Sealing

extension HashPurpose {
    /// Links that prove control of a contact.
    static let contactProof = HashPurpose(rawValue: "contact-proof")
}

extension Office {
    /// Somebody without the receipt says that the contact of a report is his: has the vault's side write a one-time link to that contact,
    /// if it is the very address that was typed. The same work and the same answer whether or not the code, the contact or the address
    /// are right; who asks often waits, and a report causes few letters a day.
    /// - Parameter path: the page that a link opens.
    /// - Parameter network: where the wish comes from, as coarse as one connection's network; kept as a hash for a quarter of an hour.
    public func askForContactProof(
        of code: TrackingCode, typed address: String, path: @Sendable (String) -> String, from network: String
    ) async throws {
        let wait = contactProofs.begin(code.canonical, from: network)
        if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
        let policies = try await rules.current().policies
        let (moment, token) = (now(), RandomToken())
        let date = ClockZone.wib.date(of: moment)
        let hours = try policies.whole(.limit(.contactProofOpen), on: date)
        let most = try policies.whole(.limit(.contactProofDaily), on: date)
        let id: ID<OutboxLetter> = ids.next()
        let typed = try sealer.seal(fields: [.email: EmailAddress.normal(address) ?? "-"], reportID: id.rawValue)
        let hash = hashes.hash(token.bytes, for: .contactProof)
        let link = path(token.text)
        let end = moment.adding(seconds: Int64(hours) * 3600)
        try await store.write { session in
            let found = try session.first(ReportSQL.byCode(code)).map(ReportSQL.stored)
            let owner = found?.report.identityOwner ?? ID(0)
            let asked =
                try session.first(ContactProofSQL.askedSince(moment.adding(seconds: -24 * 3600), of: found?.report.id ?? ID(0)))?.int(0)
                ?? 0
            let head = try session.first(IdentitySQL.head(owner))
            let isThere = try head.map { try $0.optionalInstant(3) == nil } ?? false
            let report: ID<Report>? = asked < most && isThere ? found?.report.id : nil
            try session.run(ContactProofSQL.insert(id, report: report, typed: typed, tokenHash: hash, at: moment, until: end))
            // Without a report nobody is written to; the line of letters looks the same.
            try OutboxWrites.insert(
                OutboxLetter(
                    id: id, report: report == nil ? nil : owner, template: .contactProof, language: found?.language ?? "id",
                    payload: .init(link: link)), at: moment, in: session)
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

    /// What was typed for the letter, as it is compared by the vault; nil where it is no such letter.
    func contactClaim(_ letter: ID<OutboxLetter>) async throws -> ContactClaim? {
        try await store.read { session in
            guard let row = try session.first(ContactProofSQL.claim(letter)), let schema = UInt8(exactly: try row.int(0)) else {
                return nil
            }
            return ContactClaim(schema: schema, fingerprint: try row.text(1), wrapped: try row.blob(2), typed: try row.blob(3))
        }
    }
}
