import Sealing

/// What a letter in line holds of an officer's one-time key. The key itself is made from it by the office's secret, when the letter is
/// sent: whoever reads the database, or a copy of it, opens no account.
struct OfficerKeySeed {
    let text: String

    init() {
        text = RandomToken().text
    }

    private init(text: String) {
        self.text = text
    }

    func token(by hashes: KeyedHash) -> RandomToken {
        RandomToken(from: text, by: hashes, for: HashPurpose(rawValue: "officer-key"))
    }

    /// The page that the key of a letter opens; nil for a letter that carries none.
    static func link(in letter: OutboxLetter, by hashes: KeyedHash) -> String? {
        guard let text = letter.payload.seed, let purpose = OfficerKeyPurpose.allCases.first(where: { $0.template == letter.template })
        else { return nil }
        return purpose.link(Self(text: text).token(by: hashes).text)
    }
}
