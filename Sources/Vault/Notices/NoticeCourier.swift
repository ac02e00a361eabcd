import Domain
import Foundation
public import Services

/// Carries letters to reporters: the one place where an address is held for one letter, and let go.
public struct NoticeCourier: Sendable {
    private let wording: any NoticeWording
    private let mailer: any Mailer
    private let site: String?

    /// `site` is the address of the office's pages: a link that leads anywhere else is not sent. Where the vault was not told of it, it
    /// cannot know a good link from a bad one, and sends none.
    public init(wording: any NoticeWording, mailer: any Mailer, site: String?) {
        self.wording = wording
        self.mailer = mailer
        self.site = site
    }

    /// Whether this is a letter that reporters are sent. A worker that was broken into must not be able to have other letters written.
    func accepts(_ letter: ReporterLetter) -> Bool {
        guard letter.template.isForReporter, letter.language == "id" || letter.language == "en", letter.link.utf8.count <= 300 else {
            return false
        }
        // A link that opens something goes only to whom it was asked for by name.
        guard (letter.template == .contactProof) == (letter.claim != nil) else { return false }
        guard letter.link.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let link = URL(string: letter.link),
            link.scheme == "https" || link.scheme == "http", link.host?.isEmpty == false, link.user == nil
        else { return false }
        guard let site else { return false }
        return letter.link == site || letter.link.hasPrefix(site + "/")
    }

    func deliver(_ letter: ReporterLetter, to address: String) async -> LetterEnding {
        let words: NoticeWords
        do {
            words = try wording.words(for: letter)
        } catch {
            return .permanent(words: "no words for \(letter.template.rawValue) in \(letter.language)")
        }
        do throws(MailFault) {
            let mail = Mail(id: letter.id.rawValue, to: address, subject: words.subject, text: words.text, html: words.html)
            try await mailer.send(mail)
            return .sent
        } catch {
            switch error {
            case .temporary(let said): return .temporary(words: Self.without(address, said))
            case .permanent(let said): return .permanent(words: Self.without(address, said))
            }
        }
    }

    /// A mail server may repeat to whom it will not write.
    static func without(_ address: String, _ said: String) -> String {
        let mailbox = address.prefix { $0 != "@" }
        let isNamed = said.localizedCaseInsensitiveContains(address) || said.contains("@")
        let isHinted = mailbox.count > 2 && said.localizedCaseInsensitiveContains(mailbox)
        return isNamed || isHinted ? "the mail server's answer names the address and is not repeated" : said
    }
}
