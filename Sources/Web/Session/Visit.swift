/// What is known of one request beyond its address: language, form token, who asks.
public struct Visit: Sendable {
    public let site: Site
    public var language: Language
    /// The language was asked for in the address and is to be remembered.
    public var remembersLanguage = false
    /// Path of the request, without its query.
    public var path: String
    /// Query of the request, without the question mark.
    public var query: String
    /// Random word in the visitor's cookie, to which form tokens are bound. It is made anew for each visit without a cookie.
    public var visitor: String
    /// The cookie is not yet with the visitor.
    public var isNewVisitor: Bool
    /// Word in the officer's session cookie.
    public var sessionToken: String?
    public var officer: (any SignedInOfficer)?
    /// The asker takes compressed answers.
    public var takesGzip = false
    /// The asker wants `application/problem+json`, not a page.
    public var wantsJSON = false
    /// The visit is to leave no trace on its device.
    public var quiet: QuietVisit?
    /// Where the request comes from, for limits on guessing only.
    public var network = VisitorNetwork.unknown

    /// Texts in the language of the visit.
    public var catalogue: Catalogue { site.templates.catalogues[language] }
    /// Dates and numbers in the language of the visit.
    public var words: Words { Words(language: language) }

    /// The word a form of this visit must carry.
    public var formToken: String { site.formGuard.token(visitor: visitor, session: sessionToken) }
}
