import DataAccess
import Domain

/// A version of the public's text as it is stored today.
struct StoredVersion {
    let key: TextMark.Key
    let digest: String?
    let at: Instant
    let text: PublicText

    /// A row of ``AuditedPage/Part/versions``.
    init(_ row: ResultRow) throws {
        key = TextMark.Key(place: .published, id: try row.int64(1))
        at = try row.instant(2)
        text = PublicText(title: try row.text(5), body: try row.text(6))
        guard let salt = try row.optionalBlob(10) else {
            digest = nil
            return
        }
        digest =
            DecidedPublicText(
                id: try row.id(1), at: at, officer: try row.optionalID(3), agency: try row.optionalID(4), text: text,
                hidden: try row.text(7), kept: try row.text(8), reason: try row.text(9), salt: salt
            ).mark.digest
    }
}
