import DataAccess
import Domain

/// A text of a report as it is stored today, by its digest.
struct StoredMark {
    let key: TextMark.Key
    let digest: String?
    let at: Instant

    /// A row of ``AuditedPage/Part/writings``.
    init(writing row: ResultRow) throws {
        key = TextMark.Key(place: .writing, id: try row.int64(1))
        at = try row.instant(6)
        // A kind or a reader that nobody knows is one that was put there.
        let (kind, audience) = (WritingKind(rawValue: try row.text(2)), Audience(rawValue: try row.text(3)))
        guard let salt = try row.optionalBlob(8), let kind, let audience else {
            digest = nil
            return
        }
        digest =
            StoredWriting(
                id: try row.id(1), kind: kind, audience: audience, officer: try row.optionalID(4), agency: try row.optionalID(5), at: at,
                text: try row.text(7), salt: salt
            ).mark.digest
    }
}
