import DataAccess
import Domain
import Sealing

/// Wishes for a letter that proves control of a contact.
enum ContactProofSQL {
    static func insert(
        _ id: ID<OutboxLetter>, report: ID<Report>?, typed: SealedIdentity, at now: Instant, until expiry: Instant
    ) -> Query {
        Query(
            """
            insert into contact_proofs (id, report_id, schema_version, key_fingerprint, wrapped_key, ciphertext, asked_at, expires_at)
            values (\(id), \(report), \(Int(typed.schema)), \(typed.keyFingerprint), \(typed.wrappedKey), \(typed.fields[.email] ?? []),
                \(now), \(expiry))
            """, named: "contactProof.insert")
    }

    /// Letters that went to this reporter, by whichever of his reports they were asked for.
    static func gone(since moment: Instant, of owner: ID<Report>) -> Query {
        Query(
            """
            select count(*) from contact_proofs p join outbox o on o.id = p.id
            where o.report_id = \(owner) and p.token_hash is not null and p.asked_at > \(moment)
            """, named: "contactProof.gone")
    }

    static func claim(_ id: ID<OutboxLetter>) -> Query {
        Query(
            """
            select schema_version, key_fingerprint, wrapped_key, ciphertext from contact_proofs
            where id = \(id) and wrapped_key is not null and ciphertext is not null
            """, named: "contactProof.claim")
    }

    static func end(_ id: ID<OutboxLetter>, tokenHash: [UInt8]?) -> Query {
        Query(
            "update contact_proofs set wrapped_key = null, ciphertext = null, token_hash = \(tokenHash) where id = \(id)",
            named: "contactProof.end")
    }

    /// What was typed for the reports of one reporter, and the links that still open them.
    static func erase(of owner: ID<Report>) -> Query {
        Query(
            """
            update contact_proofs set wrapped_key = null, ciphertext = null, token_hash = null
            where report_id = \(owner) or report_id in (select id from reports where origin_id = \(owner))
            """, named: "contactProof.erase")
    }

    /// The code of the report that a link opens, as long as it works.
    static func report(_ tokenHash: [UInt8], at now: Instant) -> Query {
        Query(
            """
            select r.code from contact_proofs p join reports r on r.id = p.report_id
            where p.token_hash = \(tokenHash) and p.used_at is null and p.expires_at > \(now)
            """, named: "contactProof.report")
    }

    /// 0 rows mean that it has been used, or is over.
    static func use(_ tokenHash: [UInt8], at now: Instant) -> Query {
        Query(
            """
            update contact_proofs set used_at = \(now)
            where token_hash = \(tokenHash) and used_at is null and expires_at > \(now) and report_id is not null
            """, named: "contactProof.use")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            insert(
                ID(1), report: nil, typed: SealedIdentity(schema: 1, keyFingerprint: "", wrappedKey: [1], fields: [:]), at: moment,
                until: moment),
            gone(since: moment, of: ID(1)), claim(ID(1)), end(ID(1), tokenHash: [1]), erase(of: ID(1)), report([1], at: moment),
            use([1], at: moment),
        ]
    }()
}
