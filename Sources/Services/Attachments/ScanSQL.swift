import DataAccess
import Domain
import Sealing

/// The statements about files in quarantine.
enum ScanSQL {
    static func due(at moment: Instant, limit: Int) -> Query {
        Query(
            """
            select sha256, preview_sha256, id, scan_attempts from attachments where scan = 'waiting' and scan_due_at <= \(moment)
            order by scan_due_at, id limit \(limit)
            """, named: "scan.due")
    }

    /// Whatever has that content has been looked at with it.
    static func free(_ content: ContentHash) -> Query {
        Query(
            """
            update attachments set scan = 'clean', scan_due_at = null where sha256 = \(content.hex) and scan = 'waiting'
            """, named: "scan.free")
    }

    static func condemn(_ content: ContentHash) -> Query {
        Query(
            """
            update attachments set scan = 'harmful', scan_due_at = null where sha256 = \(content.hex) and scan <> 'harmful'
            """, named: "scan.condemn")
    }

    /// Public copies of a picture in which something was found after all.
    static func withdrawCopies(of content: ContentHash, at moment: Instant) -> Query {
        Query(
            """
            update public_pictures set withdrawn_at = \(moment) where withdrawn_at is null
                and attachment_id in (select id from attachments where sha256 = \(content.hex))
            """, named: "scan.withdrawCopies")
    }

    static func postpone(_ file: ID<Attachment>, until moment: Instant) -> Query {
        Query(
            """
            update attachments set scan_attempts = scan_attempts + 1, scan_due_at = \(moment) where id = \(file) and scan = 'waiting'
            """, named: "scan.postpone")
    }

    static let waiting = Query("select count(*), min(at) from attachments where scan = 'waiting'", named: "scan.waiting")

    static let samples: [Query] = {
        let (moment, content) = (Instant(milliseconds: 0), ContentHash(of: []))
        return [
            due(at: moment, limit: 1), free(content), condemn(content), withdrawCopies(of: content, at: moment),
            postpone(ID(1), until: moment), waiting,
        ]
    }()
}
