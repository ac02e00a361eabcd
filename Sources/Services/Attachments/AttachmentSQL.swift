import DataAccess
import Domain
import Sealing

/// The statements about files, and how a file's row is read.
enum AttachmentSQL {
    static func insert(_ file: NewAttachment, at now: Instant) -> Query {
        Query(
            """
            insert into attachments (id, draft_id, sha256, preview_sha256, kind, bytes, width, height, description, audience,
                officer_id, at, scan, scan_due_at)
            values (\(file.id), \(file.draft), \(file.content.hex), \(file.preview?.hex), \(file.kind), \(file.bytes), \(file.width),
                \(file.height), \(file.description), \(file.audience), \(file.officer), \(now), \(file.scan),
                \(file.scan == .waiting ? now : nil))
            """, named: "attachment.insert")
    }

    /// The draft's files become the report's.
    static func take(draft: ID<Draft>, for report: ID<Report>) -> Query {
        Query(
            """
            update attachments set report_id = \(report), draft_id = null where draft_id = \(draft)
            """, named: "attachment.take")
    }

    /// Gives files that were handed in with a move to its report; those that are anybody's already stay where they are.
    static func assign(_ files: [ID<Attachment>], to report: ID<Report>, writing: ID<Writing>?) -> Query {
        Query(
            """
            update attachments set report_id = \(report), writing_id = \(writing)
            where id in \(list: files) and report_id is null and draft_id is null
            """, named: "attachment.assign")
    }

    static func ofDraft(_ draft: ID<Draft>) -> Query {
        Query("select \(splice: lineColumns) from attachments where draft_id = \(draft) order by id", named: "attachment.ofDraft")
    }

    static func ofReport(_ report: ID<Report>) -> Query {
        Query("select \(splice: lineColumns) from attachments where report_id = \(report) order by id", named: "attachment.ofReport")
    }

    static func describe(_ file: ID<Attachment>, of draft: ID<Draft>, as description: String) -> Query {
        Query(
            """
            update attachments set description = \(description) where id = \(file) and draft_id = \(draft)
            """, named: "attachment.describe")
    }

    static func remove(_ file: ID<Attachment>, of draft: ID<Draft>) -> Query {
        Query("delete from attachments where id = \(file) and draft_id = \(draft)", named: "attachment.removeOfDraft")
    }

    static func removeAll(of draft: ID<Draft>) -> Query {
        Query("delete from attachments where draft_id = \(draft)", named: "attachment.removeAllOfDraft")
    }

    /// Handed in with a form that was never carried out. The signed document of an operating procedure belongs to no report either.
    static func removeLoose(before moment: Instant) -> Query {
        Query(
            """
            delete from attachments where report_id is null and draft_id is null and at < \(moment)
                and not exists (select 1 from sop_versions v where v.document_id = attachments.id)
            """, named: "attachment.removeLoose")
    }

    static func loose(before moment: Instant) -> Query {
        Query(
            """
            select sha256, preview_sha256 from attachments where report_id is null and draft_id is null and at < \(moment)
                and not exists (select 1 from sop_versions v where v.document_id = attachments.id)
            """, named: "attachment.loose")
    }

    static func contents(of draft: ID<Draft>) -> Query {
        Query("select sha256, preview_sha256 from attachments where draft_id = \(draft)", named: "attachment.contentsOfDraft")
    }

    static func contents(of file: ID<Attachment>, in draft: ID<Draft>) -> Query {
        Query(
            "select sha256, preview_sha256 from attachments where id = \(file) and draft_id = \(draft)", named: "attachment.contentsOfFile")
    }

    /// Whether any file still has that content.
    static func using(_ content: ContentHash) -> Query {
        Query(
            """
            select 1 from attachments where (sha256 = \(content.hex) or preview_sha256 = \(content.hex)) and scan <> 'harmful'
            union all
            select 1 from public_pictures where withdrawn_at is null and (sha256 = \(content.hex) or preview_sha256 = \(content.hex))
            union all
            select 1 from originals where withdrawn_at is null and sha256 = \(content.hex)
            """, named: "attachment.using")
    }

    static func byID(_ file: ID<Attachment>) -> Query {
        Query(
            """
            select a.kind, a.bytes, a.sha256, a.preview_sha256, a.draft_id, r.code, a.scan
            from attachments a left join reports r on r.id = a.report_id where a.id = \(file)
            """, named: "attachment.byID")
    }

    static func line(_ row: ResultRow) throws -> FileLine {
        let kind = try row.raw(1, as: FileKind.self)
        return FileLine(
            id: try row.id(0), kind: kind.rawValue, bytes: try row.int(2), description: try row.text(3), isImage: kind.isImage,
            audience: try row.raw(4), writing: try row.optionalID(5), at: try row.instant(6), scan: try row.raw(7),
            hasOriginal: try row.int(8) > 0)
    }

    static func hashes(_ row: ResultRow) throws -> [ContentHash] {
        try [row.text(0), row.optionalText(1)].compactMap { $0.flatMap { ContentHash($0) } }
    }

    private static let lineColumns: Query = """
        id, kind, bytes, description, audience, writing_id, at, scan,
            (select count(*) from originals o where o.attachment_id = attachments.id and o.withdrawn_at is null)
        """

    static let samples: [Query] = {
        let (draft, report, file, moment) = (ID<Draft>(1), ID<Report>(1), ID<Attachment>(1), Instant(milliseconds: 0))
        let new = NewAttachment(
            id: file, draft: draft, content: ContentHash(of: []), preview: nil, kind: .pdf, bytes: 0, width: nil, height: nil,
            description: "", audience: .reporter, officer: nil)
        return [
            insert(new, at: moment), take(draft: draft, for: report), assign([file], to: report, writing: nil), ofDraft(draft),
            ofReport(report), describe(file, of: draft, as: ""), remove(file, of: draft), removeAll(of: draft), removeLoose(before: moment),
            loose(before: moment), contents(of: draft), contents(of: file, in: draft), using(ContentHash(of: [])), byID(file),
        ]
    }()
}

/// A file that was checked, cleaned and kept, about to get its row.
struct NewAttachment: Sendable {
    var id: ID<Attachment>
    var draft: ID<Draft>?
    var content: ContentHash
    var preview: ContentHash?
    var kind: FileKind
    var bytes: Int
    var width: Int?
    var height: Int?
    var description: String
    var audience: Audience
    var officer: ID<Officer>?
    var scan = FileScan.none
    /// As it was handed in, sealed; nil where its reporter does not wish it, or it was not taken.
    var original: NewOriginal?
}
