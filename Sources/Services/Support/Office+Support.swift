import DataAccess
public import Domain
public import Sealing

extension HashPurpose {
    /// Browsers that back a report.
    static let support = HashPurpose(rawValue: "support")
}

extension Office {
    /// A citizen backs a published report (dukungan): counted once for each browser, without a name. False where this browser had done so.
    /// `ServiceFault.notFound` for a code that the public may not know of.
    public func support(_ code: TrackingCode, with token: RandomToken) async throws -> Bool {
        let (hash, moment) = (hashes.hash(token.bytes + Array(code.canonical.utf8), for: .support), now())
        return try await store.write { session in
            guard let row = try session.first(SupportSQL.published(code)) else { throw ServiceFault.notFound }
            return try session.run(SupportSQL.insert(try row.id(0), hash, at: moment)) == 1
        }
    }

    /// How many back a published report.
    public func supporters(of code: TrackingCode) async throws -> Int {
        try await store.read { session in try session.first(SupportSQL.count(code))?.int(0) ?? 0 }
    }

    /// Whether this browser backs the report.
    public func supports(_ code: TrackingCode, with token: RandomToken) async throws -> Bool {
        let hash = hashes.hash(token.bytes + Array(code.canonical.utf8), for: .support)
        return try await store.read { session in try session.first(SupportSQL.has(code, hash)) != nil }
    }
}

enum SupportSQL {
    static func published(_ code: TrackingCode) -> Query {
        Query("select id from reports where code = \(code.canonical) and public_at is not null", named: "support.published")
    }

    static func insert(_ id: ID<Report>, _ hash: [UInt8], at now: Instant) -> Query {
        Query(
            """
            insert into report_supports (report_id, token_hash, at) values (\(id), \(hash), \(now))
            on conflict (report_id, token_hash) do nothing
            """, named: "support.insert")
    }

    static func count(_ code: TrackingCode) -> Query {
        Query(
            """
            select count(*) from report_supports s join reports r on r.id = s.report_id
            where r.code = \(code.canonical) and r.public_at is not null
            """, named: "support.count")
    }

    static func has(_ code: TrackingCode, _ hash: [UInt8]) -> Query {
        Query(
            """
            select 1 from report_supports s join reports r on r.id = s.report_id where r.code = \(code.canonical) and s.token_hash = \(hash)
            """, named: "support.has")
    }

    static let samples: [Query] = {
        var random = SystemRandomNumberGenerator()
        let code = TrackingCode.make(random: &random)
        return [published(code), insert(ID(1), [1], at: Instant(milliseconds: 0)), count(code), has(code, [1])]
    }()
}
