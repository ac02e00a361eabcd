import DataAccess
import Domain
import Sealing

enum IdentitySQL {
    static func head(_ id: ID<Report>) -> Query {
        Query(
            """
            select schema_version, key_fingerprint, wrapped_key, erased_at, replaces from sealed_identities where report_id = \(id)
            """, named: "identity.head")
    }

    static func fields(_ id: ID<Report>) -> Query {
        Query("select field, ciphertext from sealed_fields where report_id = \(id)", named: "identity.fields")
    }

    /// Keys that wait for the vault: those it has not refused, or those it has.
    static func waiting(stranded: Bool, limit: Int) -> Query {
        Query(
            """
            select report_id, key_fingerprint, wrapped_key, replaces from sealed_identities
            where wrapped_key is not null and (handover_fault is not null) = \(splice: stranded ? "true" : "false")
            order by report_id limit \(limit)
            """, named: "identity.waiting")
    }

    static let fingerprintsInUse = Query(
        """
        select key_fingerprint from sealed_identities where wrapped_key is not null
        union
        select key_fingerprint from originals where wrapped_key is not null
        union
        select key_fingerprint from report_followers where wrapped_key is not null
        """, named: "identity.fingerprintsInUse")

    /// Forgets exactly the key that the vault has taken, and no other.
    static func letGo(_ key: WrappedKey, at now: Instant) -> Query {
        Query(
            """
            update sealed_identities set wrapped_key = null, handover_fault = null, replaces = 0, moved_at = \(now)
            where report_id = \(key.report) and wrapped_key = \(key.wrapped.bytes)
            """, named: "identity.letGo")
    }

    static func strand(_ report: ID<Report>, fault: KeyReceipt.Verdict) -> Query {
        Query(
            """
            update sealed_identities set handover_fault = \(fault) where report_id = \(report) and wrapped_key is not null
            """, named: "identity.strand")
    }

    static func erase(_ report: ID<Report>, at moment: Instant) -> Query {
        Query(
            """
            update sealed_identities set wrapped_key = null, handover_fault = null, erased_at = coalesce(erased_at, \(moment))
            where report_id = \(report)
            """, named: "identity.erase")
    }

    /// What was sealed anew stands in the place of what was sealed before; nothing of an erased identity comes back.
    static func replace(_ identity: SealedIdentity, of report: ID<Report>, at now: Instant) -> Query {
        Query(
            """
            update sealed_identities set schema_version = \(Int(identity.schema)), key_fingerprint = \(identity.keyFingerprint),
                wrapped_key = \(identity.wrappedKey), handover_fault = null, replaces = 1, sealed_at = \(now)
            where report_id = \(report) and erased_at is null
            """, named: "identity.replace")
    }

    /// Whether letters go to the reporter, on the report that was sent and on those split off from it.
    static func setContact(_ report: ID<Report>, hasEmail: Bool) -> Query {
        // A case of harm is told of in no letter.
        Query(
            """
            update reports set has_email = \(hasEmail)
            where (id = \(report) or origin_id = \(report)) and not exists (select 1 from aftercare a where a.case_id = reports.id)
            """, named: "identity.setContact")
    }

    static func eraseFields(_ report: ID<Report>) -> Query {
        Query("delete from sealed_fields where report_id = \(report)", named: "identity.eraseFields")
    }

    static func erased(since moment: Instant) -> Query {
        Query(
            """
            select report_id from sealed_identities where erased_at is not null and erased_at >= \(moment) order by report_id
            """, named: "identity.erasedSince")
    }

    static func forgotten(since moment: Instant) -> Query {
        Query(
            """
            select report_id from sealed_identities where moved_at >= \(moment) or erased_at >= \(moment)
            union all
            select attachment_id from originals where moved_at >= \(moment) or withdrawn_at >= \(moment)
            union all
            select id from report_followers where moved_at >= \(moment)
            limit 1
            """, named: "identity.forgottenSince")
    }

    static let stillHere = Query(
        """
        select count(*), min(sealed_at), count(handover_fault) from (
            select sealed_at, handover_fault from sealed_identities where wrapped_key is not null
            union all
            select sealed_at, handover_fault from originals where wrapped_key is not null
            union all
            select asked_at, null from report_followers where wrapped_key is not null) waiting
        """, named: "identity.stillHere")

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            head(ID(1)), fields(ID(1)), waiting(stranded: false, limit: 1), waiting(stranded: true, limit: 1), fingerprintsInUse,
            letGo(WrappedKey(report: ID(1), fingerprint: "", wrapped: []), at: moment), strand(ID(1), fault: .otherKey),
            erase(ID(1), at: moment), eraseFields(ID(1)), setContact(ID(1), hasEmail: true),
            replace(SealedIdentity(schema: 1, keyFingerprint: "", wrappedKey: [1], fields: [:]), of: ID(1), at: moment),
            erased(since: moment),
            forgotten(since: moment), stillHere,
        ]
    }()
}
