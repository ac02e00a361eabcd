import DataAccess
import Domain

/// The statements about drafts. Their content is sealed before it gets here.
enum DraftSQL {
    static func save(_ id: ID<Draft>, tokenHash: [UInt8], ciphertext: [UInt8], at now: Instant, until expiry: Instant) -> Query {
        Query(
            """
            insert into drafts (token_hash, id, ciphertext, updated_at, expires_at)
            values (\(tokenHash), \(id), \(ciphertext), \(now), \(expiry))
            on conflict (token_hash) do update set ciphertext = excluded.ciphertext, updated_at = excluded.updated_at,
                expires_at = excluded.expires_at
            """, named: "draft.save")
    }

    static func byToken(_ hash: [UInt8], at now: Instant) -> Query {
        Query("select id, ciphertext from drafts where token_hash = \(hash) and expires_at > \(now)", named: "draft.byToken")
    }

    static func touch(_ id: ID<Draft>, at now: Instant) -> Query {
        Query("update drafts set updated_at = \(now) where id = \(id)", named: "draft.touch")
    }

    /// A number that was given stays.
    static func number(_ id: ID<Draft>, as report: ID<Report>) -> Query {
        Query("update drafts set report_id = coalesce(report_id, \(report)) where id = \(id)", named: "draft.number")
    }

    static func number(of id: ID<Draft>) -> Query {
        Query("select report_id from drafts where id = \(id)", named: "draft.numberOf")
    }

    static func remove(_ id: ID<Draft>) -> Query {
        Query("delete from drafts where id = \(id)", named: "draft.remove")
    }

    static func expired(at now: Instant, limit: Int) -> Query {
        Query("select id from drafts where expires_at <= \(now) order by expires_at limit \(limit)", named: "draft.expired")
    }

    static let samples: [Query] = [
        save(ID(1), tokenHash: [1], ciphertext: [1], at: Instant(milliseconds: 0), until: Instant(milliseconds: 1)),
        byToken([1], at: Instant(milliseconds: 0)),
        touch(ID(1), at: Instant(milliseconds: 0)), remove(ID(1)), number(ID(1), as: ID(2)), number(of: ID(1)),
        expired(at: Instant(milliseconds: 0), limit: 1),
    ]
}
