import DataAccess
import Domain
import Sealing

/// The statements about kept originals. A row outlives its original: it says that the key is gone for good.
enum OriginalSQL {
    static func insert(_ original: NewOriginal, of file: ID<Attachment>, at now: Instant) -> Query {
        Query(
            """
            insert into originals (attachment_id, report_id, schema_version, key_fingerprint, wrapped_key, sha256, kind, bytes, sealed_at)
            values (\(file), \(original.report), \(Int(original.schema)), \(original.keyFingerprint), \(original.wrappedKey),
                \(original.content.hex), \(original.kind), \(original.bytes), \(now))
            """, named: "original.insert")
    }

    /// One that is still kept, of the report that has its upload.
    static func kept(_ file: ID<Attachment>, of report: ID<Report>) -> Query {
        Query(
            """
            select o.attachment_id, o.report_id, o.schema_version, o.key_fingerprint, o.wrapped_key, o.sha256, o.bytes, o.kind
            from originals o join attachments a on a.id = o.attachment_id
            where o.attachment_id = \(file) and a.report_id = \(report) and o.withdrawn_at is null
            """, named: "original.kept")
    }

    static func ofReport(_ report: ID<Report>) -> Query {
        kept(where: "a.report_id = \(report)", named: "original.ofReport")
    }

    static func ofDraft(_ draft: ID<Draft>) -> Query {
        kept(where: "a.draft_id = \(draft)", named: "original.ofDraft")
    }

    static func ofFile(_ file: ID<Attachment>, in draft: ID<Draft>) -> Query {
        kept(where: "a.id = \(file) and a.draft_id = \(draft)", named: "original.ofFile")
    }

    static func ofContent(_ content: ContentHash) -> Query {
        kept(where: "a.sha256 = \(content.hex)", named: "original.ofContent")
    }

    /// Handed in with a form that was never carried out.
    static func loose(before moment: Instant) -> Query {
        kept(where: "a.report_id is null and a.draft_id is null and a.at < \(moment)", named: "original.loose")
    }

    private static func kept(where condition: Query, named name: StaticString) -> Query {
        Query(
            """
            select o.attachment_id, o.sha256 from originals o join attachments a on a.id = o.attachment_id
            where o.withdrawn_at is null and \(splice: condition) order by o.attachment_id
            """, named: name)
    }

    /// From now on nobody here can open it or hand its key on.
    static func withdraw(_ files: [ID<Attachment>], at now: Instant) -> Query {
        Query(
            """
            update originals set withdrawn_at = \(now), wrapped_key = null, handover_fault = null
            where attachment_id in \(list: files) and withdrawn_at is null
            """, named: "original.withdraw")
    }

    /// Withdrawn, and the vault has not yet been told.
    static func undestroyed(limit: Int) -> Query {
        Query(
            """
            select attachment_id from originals where withdrawn_at is not null and destroyed_at is null order by attachment_id limit \(limit)
            """, named: "original.undestroyed")
    }

    static func destroyed(_ file: ID<Attachment>, at moment: Instant) -> Query {
        Query("update originals set destroyed_at = \(moment) where attachment_id = \(file)", named: "original.destroyed")
    }

    static func destroyed(since moment: Instant) -> Query {
        Query(
            "select attachment_id from originals where destroyed_at >= \(moment) order by attachment_id", named: "original.destroyedSince")
    }

    /// Keys that wait for the vault: those it has not refused, or those it has.
    static func waiting(stranded: Bool, limit: Int) -> Query {
        Query(
            """
            select attachment_id, key_fingerprint, wrapped_key from originals
            where wrapped_key is not null and (handover_fault is not null) = \(splice: stranded ? "true" : "false")
            order by attachment_id limit \(limit)
            """, named: "original.waiting")
    }

    /// Forgets exactly the key that the vault has taken, and no other.
    static func letGo(_ key: WrappedKey, at now: Instant) -> Query {
        Query(
            """
            update originals set wrapped_key = null, handover_fault = null, moved_at = \(now)
            where attachment_id = \(key.report) and wrapped_key = \(key.wrapped.bytes)
            """, named: "original.letGo")
    }

    static func strand(_ holder: ID<Report>, fault: KeyReceipt.Verdict) -> Query {
        Query(
            """
            update originals set handover_fault = \(fault) where attachment_id = \(holder) and wrapped_key is not null
            """, named: "original.strand")
    }

    static func original(_ row: ResultRow) throws -> KeptOriginal? {
        guard let schema = UInt8(exactly: try row.int(2)), let content = ContentHash(try row.text(5)) else { return nil }
        return KeptOriginal(
            id: try row.id(0), report: try row.id(1), schema: schema, keyFingerprint: try row.text(3), wrappedKey: try row.optionalBlob(4),
            content: content, bytes: try row.int(6), kind: try row.raw(7))
    }

    static let samples: [Query] = {
        let (file, draft, report, moment) = (ID<Attachment>(1), ID<Draft>(1), ID<Report>(1), Instant(milliseconds: 0))
        let content = ContentHash(of: [])
        let new = NewOriginal(report: report, schema: 1, keyFingerprint: "", wrappedKey: [1], content: content, bytes: 1, kind: .pdf)
        return [
            insert(new, of: file, at: moment), kept(file, of: report), ofReport(report), ofDraft(draft), ofFile(file, in: draft),
            ofContent(content), loose(before: moment), withdraw([file], at: moment), undestroyed(limit: 1), destroyed(file, at: moment),
            destroyed(since: moment), waiting(stranded: false, limit: 1), waiting(stranded: true, limit: 1),
            letGo(WrappedKey(report: report, fingerprint: "", wrapped: []), at: moment), strand(report, fault: .otherKey),
        ]
    }()
}
