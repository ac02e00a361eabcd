import DataAccess
public import Domain
public import Sealing

extension HashPurpose {
    /// The link in every letter to a follower, made of his number.
    static let followLink = HashPurpose(rawValue: "follow-link")
    /// The stored form of that link.
    static let followToken = HashPurpose(rawValue: "follow-token")
}

extension Office {
    /// Wishes to follow that one network may make in a day, over all reports.
    static let followsOfOneNetwork = 10
    /// Wishes for one report in a day that nobody confirmed, from all networks; beyond it nobody is written to.
    static let unconfirmedFollows = 500
    /// Days after which a wish that nobody has confirmed is destroyed.
    static let confirmDays: Int64 = 7

    /// Somebody wishes letters about a published report: has the vault's side ask that address whether it is true. What was typed is sealed
    /// at once. `ServiceFault.notFound` for a report that the public may not know of, `.invalid` for what is no address, `.tooMany` for a
    /// network that has wished often today. Whether the address is followed already, or was asked today, nobody learns.
    /// - Parameter network: as coarse as one connection's network; kept as a hash for the day.
    public func askToFollow(_ code: TrackingCode, typed address: String, language: String, from network: String) async throws {
        guard let address = EmailAddress.normal(address) else { throw ServiceFault.invalid([FieldFault("email", .malformed)]) }
        guard try await publicVersion(of: code) != nil else { throw ServiceFault.notFound }
        guard followBudget.take(from: network, limit: Self.followsOfOneNetwork) else {
            throw ServiceFault.tooMany(retryAfterSeconds: 86_400)
        }
        let (id, moment): (ID<Follower>, Instant) = (ids.next(), now())
        let sealed = try sealer.seal(fields: [.email: address], reportID: id.rawValue)
        let tokenHash = hashes.hash(followLink(of: id).bytes, for: .followToken)
        try await store.write { session in
            guard let row = try session.first(SupportSQL.published(code)) else { throw ServiceFault.notFound }
            let report: ID<Report> = try row.id(0)
            let waiting = try session.first(FollowerSQL.unconfirmed(of: report, since: moment.adding(seconds: -86_400)))?.int(0) ?? 0
            guard waiting < Self.unconfirmedFollows else { return }
            try session.run(
                FollowerSQL.insert(id, of: report, language: language, sealed: sealed, tokenHash: tokenHash, at: moment))
            try OutboxWrites.insert(
                OutboxLetter(
                    id: ids.next(), report: report, template: .followConfirm, language: language, payload: .init(code: code, follower: id)),
                at: moment, in: session)
        }
    }

    /// What a link in a follower's letter leads to; nil where it leads nowhere any more.
    public func following(_ token: RandomToken) async throws -> Following? {
        let hash = hashes.hash(token.bytes, for: .followToken)
        return try await store.read { session in
            try session.first(FollowerSQL.byToken(hash)).map { row in
                let code = try row.optionalText(2).flatMap { TrackingCode($0) }
                return Following(
                    id: try row.id(0), code: code, title: code == nil ? nil : try row.optionalText(3),
                    isConfirmed: try row.optionalInstant(1) != nil)
            }
        }
    }

    /// Whoever holds the address says yes, within the days that he has. False where there is nothing to say yes to.
    public func confirmFollowing(_ token: RandomToken) async throws -> Bool {
        let (hash, moment) = (hashes.hash(token.bytes, for: .followToken), now())
        let since = moment.adding(seconds: -Self.confirmDays * 86_400)
        return try await store.write { session in try session.run(FollowerSQL.confirm(hash, at: moment, since: since)) == 1 }
    }

    /// He wants no letter more. The sealed address is gone when this returns; the vault destroys its key at once, or as soon as it answers.
    public func stopFollowing(_ token: RandomToken) async throws {
        let hash = hashes.hash(token.bytes, for: .followToken)
        try await store.write { session in _ = try session.run(FollowerSQL.leave(hash)) }
        _ = try? await store.emptyJournal()
        _ = try? await forgetFollowers()
    }

    /// The word of the link in a follower's letters. Nothing that is stored gives it away.
    public func followLink(of id: ID<Follower>) -> RandomToken { RandomToken(from: id.description, by: hashes, for: .followLink) }
}
