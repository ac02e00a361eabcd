import HTTPTypes
public import Hummingbird
import NIOCore

/// First to see a request and last to see its answer: finds out what the visit is, and puts the safe headers on every answer.
public struct VisitResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == AppRequestContext {
    private let inner: Inner
    private let site: Site
    private let securityHeaders: SecurityHeaders

    public init(_ inner: Inner, site: Site) {
        self.inner = inner
        self.site = site
        securityHeaders = SecurityHeaders(isSecure: site.cookies.isSecure)
    }

    public func respond(to asked: Request, context: EntryContext) async throws -> Response {
        let quiet = QuietVisit(asked.cookies[site.cookies.quiet]?.value)
        let request = quiet.flatMap { Self.plain(asked, in: $0) } ?? asked
        let visit = visit(of: request, from: context.peer, in: quiet)
        var response: Response
        if let name = quiet?.detour(of: asked, from: asked.uri.string) {
            response = Response(status: .seeOther, headers: [.location: name])
        } else {
            response = try await inner.respond(to: request, context: AppRequestContext(source: .init(visit: visit, logger: context.logger)))
        }
        if visit.remembersLanguage {
            response.setCookie(site.cookies.cookie(site.cookies.language, visit.language.rawValue, maxAge: 31_536_000))
        }
        quiet?.cover(&response)
        securityHeaders.apply(to: &response)
        if request.method == .head { return response.createHeadResponse() }
        return response
    }

    /// The request under its plain address, where it names one as this visit does.
    private static func plain(_ request: Request, in quiet: QuietVisit) -> Request? {
        guard let address = quiet.address(named: request.uri.path) else { return nil }
        var head = request.head
        head.path = address
        return Request(head: head, body: request.body)
    }

    private func visit(of request: Request, from peer: SocketAddress?, in quiet: QuietVisit?) -> Visit {
        let query = request.uri.query ?? ""
        let asked = query.isEmpty ? nil : Query(query).first(LanguageChoice.name)
        let cookies = request.cookies
        let known = cookies[site.cookies.visitor]?.value
        let visitor = known.flatMap { RandomWord.isWellFormed($0) ? $0 : nil }
        let language = LanguageChoice.language(
            query: asked, cookie: cookies[site.cookies.language]?.value, acceptLanguage: request.headers[.acceptLanguage])
        return Visit(
            site: site, language: language, remembersLanguage: asked == language.rawValue, path: request.uri.path, query: query,
            visitor: visitor ?? RandomWord.make(), isNewVisitor: visitor == nil, sessionToken: cookies[site.cookies.session]?.value,
            officer: nil, takesGzip: Gzip.isAccepted(request.headers[.acceptEncoding]), wantsJSON: Self.wantsJSON(request), quiet: quiet,
            network: VisitorNetwork(peer: peer, forwardedFor: Self.forwardedFor.flatMap { request.headers[$0] }))
    }

    private static var forwardedFor: HTTPField.Name? { HTTPField.Name("X-Forwarded-For") }

    private static func wantsJSON(_ request: Request) -> Bool {
        if ["/api/", "/open311/"].contains(where: request.uri.path.hasPrefix) { return true }
        let accept = request.headers[.accept] ?? ""
        return accept.contains("json") && !accept.contains("text/html")
    }
}
