import DataAccess
import Domain
import Sealing

/// Wishes for a letter that proves control of a contact.
enum ContactProofSQL {
    static func insert(
        _ id: ID<OutboxLetter>, report: ID<Report>?, typed: SealedIdentity, tokenHash: [UInt8], at now: Instant, until expiry: Instant
    ) -> Query {
        Query(
            """
            insert into contact_proofs (id, report_id, schema_version, key_fingerprint, wrapped_key, ciphertext, token_hash, asked_at,
                expires_at)
            values (\(id), \(report), \(Int(typed.schema)), \(typed.keyFingerprint), \(typed.wrappedKey), \(typed.fields[.email] ?? []),
                \(tokenHash), \(now), \(expiry))
            """, named: "contactProof.insert")
    }

    static func askedSince(_ moment: Instant, of report: ID<Report>) -> Query {
        Query("select count(*) from contact_proofs where report_id = \(report) and asked_at > \(moment)", named: "contactProof.askedSince")
    }

    static func claim(_ id: ID<OutboxLetter>) -> Query {
        Query(
            "select schema_version, key_fingerprint, wrapped_key, ciphertext from contact_proofs where id = \(id)",
            named: "contactProof.claim")
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
                ID(1), report: nil, typed: SealedIdentity(schema: 1, keyFingerprint: "", wrappedKey: [1], fields: [:]), tokenHash: [1],
                at: moment, until: moment),
            askedSince(moment, of: ID(1)), claim(ID(1)), report([1], at: moment), use([1], at: moment),
        ]
    }()
}
