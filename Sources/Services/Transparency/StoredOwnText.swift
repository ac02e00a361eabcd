import DataAccess
import Domain

/// What the reporter sent, and what the public reads of it, as both are stored today.
struct StoredOwnText {
    let shown: PublicText?
    private let id: ID<Report>
    private let text: OwnText?

    /// A row of ``AuditedPage/Part/own``.
    init(_ row: ResultRow) throws {
        id = try row.id(0)
        let (title, body) = (try row.optionalText(4), try row.optionalText(5))
        shown = title.flatMap { title in body.map { PublicText(title: title, body: $0) } }
        let salt = try row.optionalBlob(6)
        let (own, words, landmark) = (try row.text(1), try row.text(2), try row.text(3))
        text = salt.map { OwnText(title: own, body: words, landmark: landmark, salt: $0) }
    }

    var digest: String? { text?.mark(of: id).digest }

    func digest(of shown: PublicText) -> String? { text?.mark(of: id, shown: shown).digest }
}
