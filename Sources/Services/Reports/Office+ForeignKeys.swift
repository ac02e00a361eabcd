import DataAccess
import Domain
public import Sealing

/// What is known of the key that a foreign program puts on its request.
public enum ForeignKeyUse: Sendable {
    /// Not seen before; it now stands for this content.
    case fresh
    /// The same request once more.
    case same
    /// Seen with another content: the program takes two reports for one.
    case other
}

extension Office {
    /// Ties a foreign program's key to what it sends, for seven days.
    public func useForeignKey(_ key: String, content: [UInt8]) async throws -> ForeignKeyUse {
        let (keyHash, contentHash, moment) = (foreignKeyHash(key), hashes.hash(content, for: .foreignKey), now())
        return try await store.write { session in
            if try session.run(ForeignKeySQL.insert(keyHash, content: contentHash, at: moment)) == 1 { return .fresh }
            return try session.first(ForeignKeySQL.content(keyHash))?.blob(0) == contentHash ? .same : .other
        }
    }

    /// What was sent with it was not taken: corrected, it may come with the same key. Where the same request, sent beside it, was taken
    /// meanwhile, the key stays that report's.
    public func releaseForeignKey(_ key: String, of token: RandomToken) async throws {
        let (hash, compose) = (foreignKeyHash(key), hashes.hash(token.bytes, for: .idempotencyKey))
        try await store.write { session in _ = try session.run(ForeignKeySQL.forget(hash, unlessTaken: compose)) }
    }

    private func foreignKeyHash(_ key: String) -> [UInt8] {
        hashes.hash("kunci \(key)", for: .foreignKey)
    }
}

enum ForeignKeySQL {
    static func insert(_ key: [UInt8], content: [UInt8], at now: Instant) -> Query {
        Query(
            """
            insert into foreign_keys (key_hash, content_hash, at) values (\(key), \(content), \(now))
            on conflict (key_hash) do nothing
            """, named: "foreignKey.insert")
    }

    static func content(_ key: [UInt8]) -> Query {
        Query("select content_hash from foreign_keys where key_hash = \(key)", named: "foreignKey.content")
    }

    static func forget(_ key: [UInt8], unlessTaken compose: [UInt8]) -> Query {
        Query(
            """
            delete from foreign_keys
            where key_hash = \(key) and not exists (select 1 from reports r where r.compose_hash = \(compose))
            """, named: "foreignKey.forget")
    }

    static func forgetOlder(than moment: Instant) -> Query {
        Query("delete from foreign_keys where at < \(moment)", named: "foreignKey.forgetOlder")
    }

    static let samples: [Query] = [
        insert([1], content: [1], at: Instant(milliseconds: 0)), content([1]), forget([1], unlessTaken: [1]),
        forgetOlder(than: Instant(milliseconds: 0)),
    ]
}
