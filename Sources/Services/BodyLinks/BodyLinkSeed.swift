import Sealing

/// What a letter in line holds of a body's link. The link is made from it by the office's secret when the letter is sent, so that neither
/// the store nor a copy of it opens a case.
struct BodyLinkSeed {
    /// The path of the page, to which the letter adds the site; the pages' own table of addresses holds the same.
    static let path = "/bagian/"

    let text: String

    init() {
        text = RandomToken().text
    }

    private init(text: String) {
        self.text = text
    }

    func token(by hashes: KeyedHash) -> RandomToken {
        RandomToken(from: text, by: hashes, for: HashPurpose(rawValue: "body-link-seed"))
    }

    /// The page that a letter leads to; nil for a letter of another kind.
    static func link(in letter: OutboxLetter, by hashes: KeyedHash) -> String? {
        guard letter.template == .officerBodyLink, let text = letter.payload.seed else { return nil }
        return path + Self(text: text).token(by: hashes).text
    }
}

extension HashPurpose {
    /// The stored form of a body's link.
    static let bodyLink = HashPurpose(rawValue: "body-link")
}
