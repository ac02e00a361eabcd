import Domain

/// A text that the public reads by somebody's decision, as it stands on disk.
struct DecidedPublicText: Sendable {
    let id: ID<PublicTextVersion>
    let at: Instant
    let officer: ID<Officer>?
    let agency: ID<Agency>?
    let text: PublicText
    let hidden: String
    let kept: String
    let reason: String
    var salt = TextMark.salt()

    var mark: TextMark {
        TextMark(
            .published, id.rawValue,
            [
                "\(at.rawValue)", officer.map { "\($0.rawValue)" } ?? "", agency.map { "\($0.rawValue)" } ?? "", text.title, text.body,
                hidden, kept, reason,
            ], salt: salt)
    }
}
