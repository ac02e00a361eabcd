public import Domain

/// All that the vault is told of a letter to a reporter: the sealed address, which text, and at most code, date and link.
/// Never the words, the category or the agency of a case.
public struct ReporterLetter: Sendable, Equatable, Codable {
    /// The outbox event; a repeat carries the same.
    public var id: ID<OutboxLetter>
    /// The report under which the address was sealed.
    public var report: ID<Report>
    public var schema: UInt8
    /// The sealed address as the office stores it.
    public var email: EncodedBytes
    public var template: NoticeTemplate
    /// `id` or `en`.
    public var language: String
    public var code: TrackingCode?
    public var date: CivilDate?
    /// Where the reporter follows the case: the same page in every letter but that which proves a contact.
    public var link: String
    /// What somebody typed who says that the address is his: the letter goes only where the two are the same.
    public var claim: ContactClaim?

    /// Which kinds of data were laid open, in the notice of a breach.
    public var data: [DisclosedKind]?

    public init(
        id: ID<OutboxLetter>, report: ID<Report>, schema: UInt8, email: [UInt8], template: NoticeTemplate, language: String,
        code: TrackingCode?, date: CivilDate?, link: String, claim: ContactClaim? = nil, data: [DisclosedKind]? = nil
    ) {
        self.data = data
        self.id = id
        self.report = report
        self.schema = schema
        self.email = EncodedBytes(email)
        self.template = template
        self.language = language
        self.code = code
        self.date = date
        self.link = link
        self.claim = claim
    }
}

/// How a letter to a reporter ended. The words are a mail server's or the program's own and never hold the address.
public enum LetterEnding: Sendable, Equatable, Codable {
    case sent
    /// There is nobody to write to: the identity has been erased.
    case noAddress
    /// To be tried again.
    case temporary(words: String)
    /// Never to be tried again by itself.
    case permanent(words: String)
}
