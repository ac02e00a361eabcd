public import HTTPTypes
public import Hummingbird

/// One page: its title, the template that draws it and the values it shows.
public struct Page: ResponseGenerator, Sendable {
    /// The frame around the content.
    public enum Layout: String, Sendable {
        case citizen, officer
    }

    /// Who may keep a copy of the page.
    public enum Caching: Sendable, Equatable {
        /// Nobody: it shows something personal.
        case `private`
        /// Anybody, for so many seconds.
        case `public`(maxAge: Int)
    }

    /// What a page that may be seen for a while only turns into by itself.
    public struct Ending: Sendable {
        public let seconds: Int
        public let url: SiteURL

        public init(after seconds: Int, to url: SiteURL) {
            self.seconds = max(1, seconds)
            self.url = url
        }
    }

    /// Title in the browser, without the name of the service.
    public var title: Phrase
    public var template: String
    public var model: any ViewModel
    /// Faults of the form on the page; with any of them the page is a 422.
    public var errors: FieldErrors
    public var layout: Layout
    /// Where “Kembali” leads.
    public var back: SiteURL?
    public var breadcrumbs: [Link]
    public var status: HTTPResponse.Status
    public var cache: Caching
    /// Scripts of the static files that make the page easier; nothing on the page depends on them.
    public var scripts: [String]
    public var ending: Ending?

    public init(
        title: Phrase, template: String, model: any ViewModel, errors: FieldErrors = .none, layout: Layout = .citizen,
        back: SiteURL? = nil, breadcrumbs: [Link] = [], status: HTTPResponse.Status? = nil, cache: Caching = .private,
        scripts: [String] = [],
        ending: Ending? = nil
    ) {
        self.title = title
        self.template = template
        self.model = model
        self.errors = errors
        self.layout = layout
        self.back = back
        self.breadcrumbs = breadcrumbs
        self.status = status ?? (errors.isEmpty ? .ok : .unprocessableContent)
        self.cache = cache
        self.scripts = scripts
        self.ending = ending
    }

    public func response(from request: Request, context: some RequestContext) throws -> Response {
        guard let context = context as? any VisitContext else { throw Problem(.unexpected) }
        return try PageRenderer(visit: context.visit).response(self)
    }
}
