/// A letter on its way to one reader. Its subject is neutral: code and step, never the content of a case.
public struct Mail: Sendable, Equatable {
    /// The event that caused the letter. A repeat carries the same id, and so the same Message-ID, by which a reader's
    /// program recognises the letter it already has.
    public let id: Int64
    public let to: String
    public let subject: String
    public let text: String
    /// The same letter with mark-up, offered beside the plain text.
    public let html: String?

    public init(id: Int64, to: String, subject: String, text: String, html: String? = nil) {
        self.id = id
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
    }
}

/// Why a letter was not accepted. The words are for the operator: they hold the server's answer, never the letter.
public enum MailFault: Error, Sendable, Equatable {
    /// The way is blocked for now (network, encryption, sign-in, a 4xx answer): to be tried again, the letter is sound.
    case temporary(String)
    /// The letter or its address is refused for good (a 5xx answer, an impossible address): to the dead letters.
    case permanent(String)
}

/// Hands letters to the post. Returning means that the next server has taken responsibility for the letter.
public protocol Mailer: Sendable {
    func send(_ mail: Mail) async throws(MailFault)
}
