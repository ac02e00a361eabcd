import DataAccess
import Domain

/// A text about a report as it stands on disk, with whose it is.
struct StoredWriting: Sendable {
    let id: ID<Writing>
    let kind: WritingKind
    let audience: Audience
    let officer: ID<Officer>?
    let agency: ID<Agency>?
    let at: Instant
    let text: String
    var salt = TextMark.salt()

    /// Words, readers, author and moment: none can be changed alone.
    var mark: TextMark {
        TextMark(
            .writing, id.rawValue,
            [
                kind.rawValue, audience.rawValue, officer.map { "\($0.rawValue)" } ?? "", agency.map { "\($0.rawValue)" } ?? "",
                "\(at.rawValue)", text,
            ], salt: salt)
    }
}
