import Sealing
public import Services

/// Carries notices to reporters: the one place where an address is opened, held for one letter, and let go.
public struct NoticeCourier: Sendable {
    /// How a notice ended when it did not fail.
    public enum Outcome: Sendable, Equatable {
        case sent
        /// The reporter is reached by codes only, or the identity has been erased: nothing to do.
        case noAddress
    }

    private let opener: IdentityOpener
    private let identities: any SealedIdentityStore
    private let wording: any NoticeWording
    private let mailer: any Mailer

    public init(opener: IdentityOpener, identities: any SealedIdentityStore, wording: any NoticeWording, mailer: any Mailer) {
        self.opener = opener
        self.identities = identities
        self.wording = wording
        self.mailer = mailer
    }

    /// Throws `MailFault`: temporary ones are to be tried again, permanent ones are dead letters (an identity that does not
    /// open, words that are missing, an address that is refused). Errors of the store pass through and mean try again.
    public func deliver(_ notice: ReporterNotice) async throws -> Outcome {
        guard let sealed = try await identities.sealedIdentity(ofReport: notice.reportID) else { return .noAddress }
        let address: String?
        do {
            address = try opener.open(sealed, reportID: notice.reportID, fields: [.email])[.email]
        } catch {
            throw MailFault.permanent("the identity of report \(notice.reportID) does not open: \(error)")
        }
        guard let address else { return .noAddress }
        let words: NoticeWords
        do {
            words = try wording.words(for: notice)
        } catch {
            throw MailFault.permanent("no words for \(notice.template) in \(notice.language): \(error)")
        }
        try await mailer.send(Mail(id: notice.id, to: address, subject: words.subject, text: words.text, html: words.html))
        return .sent
    }
}
