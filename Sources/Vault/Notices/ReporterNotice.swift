/// All that the vault is told of a letter to a reporter: which text, and at most code, date and link.
/// Never the words, the category or the agency of a case.
public struct ReporterNotice: Sendable, Equatable {
    /// The outbox event; a repeat carries the same.
    public let id: Int64
    public let reportID: Int64
    /// Which wording, e.g. `received`.
    public let template: String
    /// `id` or `en`.
    public let language: String
    /// The tracking code as shown.
    public let code: String?
    /// A date in words, e.g. "Jumat, 27 November 2026".
    public let date: String?
    public let link: String?

    public init(
        id: Int64, reportID: Int64, template: String, language: String, code: String? = nil, date: String? = nil, link: String? = nil
    ) {
        self.id = id
        self.reportID = reportID
        self.template = template
        self.language = language
        self.code = code
        self.date = date
        self.link = link
    }
}
