import DataAccess
public import Domain
public import Sealing

/// A copy of a report's picture for the public, with the parts that a verifier blacked out. The picture itself stays for those who may
/// see it.
public struct PublicPicture: Sendable, Equatable {
    public let id: ID<PublicCopy>
    public let original: ID<Attachment>
    public let content: ContentHash
    public let preview: ContentHash
    public let kind: FileKind
    public let bytes: Int
    public let boxes: [PictureBox]
    public let officer: ID<Officer>?
    public let at: Instant
    public let withdrawnAt: Instant?
    public let withdrawnBy: ID<Officer>?

    public var isShown: Bool { withdrawnAt == nil }

    /// As the public finds it: by an address of its own, which says nothing of the original's and ends with this copy.
    var line: FileLine {
        FileLine(
            id: ID(id.rawValue), kind: kind.rawValue, bytes: bytes, description: "", isImage: true, audience: .everyone, writing: nil,
            at: at)
    }
}

enum PublicPictureSQL {
    static func insert(_ picture: PublicPicture, of report: ID<Report>) -> Query {
        Query(
            """
            insert into public_pictures (id, report_id, attachment_id, sha256, preview_sha256, kind, bytes, boxes, officer_id, at)
            values (\(picture.id), \(report), \(picture.original), \(picture.content.hex), \(picture.preview.hex), \(picture.kind),
                \(picture.bytes), \(PictureBox.text(picture.boxes)), \(picture.officer), \(picture.at))
            """, named: "publicPicture.insert")
    }

    static func withdraw(of original: ID<Attachment>, by officer: ID<Officer>?, at moment: Instant) -> Query {
        Query(
            """
            update public_pictures set withdrawn_at = \(moment), withdrawn_by = \(officer)
            where attachment_id = \(original) and withdrawn_at is null
            """, named: "publicPicture.withdraw")
    }

    static func all(of report: ID<Report>) -> Query {
        Query("select \(splice: columns) from public_pictures p where p.report_id = \(report) order by p.id", named: "publicPicture.all")
    }

    /// A copy that is shown, with the code of its report.
    static func shown(_ id: ID<PublicCopy>) -> Query {
        Query(
            """
            select \(splice: columns), r.code from public_pictures p join reports r on r.id = p.report_id
            where p.id = \(id) and p.withdrawn_at is null
            """, named: "publicPicture.shown")
    }

    static func picture(_ row: ResultRow) throws -> PublicPicture {
        guard let content = ContentHash(try row.text(2)), let preview = ContentHash(try row.text(3)) else { throw ServiceFault.notFound }
        return PublicPicture(
            id: try row.id(0), original: try row.id(1), content: content, preview: preview, kind: try row.raw(4), bytes: try row.int(5),
            boxes: PictureBox.list(try row.text(6)) ?? [], officer: try row.optionalID(7), at: try row.instant(8),
            withdrawnAt: try row.optionalInstant(9), withdrawnBy: try row.optionalID(10))
    }

    private static let columns: Query =
        "p.id, p.attachment_id, p.sha256, p.preview_sha256, p.kind, p.bytes, p.boxes, p.officer_id, p.at, p.withdrawn_at, p.withdrawn_by"

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let picture = PublicPicture(
            id: ID(1), original: ID(1), content: ContentHash(of: []), preview: ContentHash(of: []), kind: .jpeg, bytes: 1, boxes: [],
            officer: nil, at: moment, withdrawnAt: nil, withdrawnBy: nil)
        return [insert(picture, of: ID(1)), withdraw(of: ID(1), by: nil, at: moment), all(of: ID(1)), shown(ID(1))]
    }()
}
