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

    public func respond(to request: Request, context: EntryContext) async throws -> Response {
        let visit = visit(of: request, from: context.peer)
        var response = try await inner.respond(to: request, context: AppRequestContext(source: .init(visit: visit, logger: context.logger)))
        securityHeaders.apply(to: &response)
        if visit.remembersLanguage {
            response.setCookie(site.cookies.cookie(site.cookies.language, visit.language.rawValue, maxAge: 31_536_000))
        }
        if request.method == .head { return response.createHeadResponse() }
        return response
    }

    private func visit(of request: Request, from peer: SocketAddress?) -> Visit {
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
            officer: nil, takesGzip: Gzip.isAccepted(request.headers[.acceptEncoding]), wantsJSON: Self.wantsJSON(request),
            network: VisitorNetwork(peer: peer, forwardedFor: Self.forwardedFor.flatMap { request.headers[$0] }))
    }

    private static var forwardedFor: HTTPField.Name? { HTTPField.Name("X-Forwarded-For") }

    private static func wantsJSON(_ request: Request) -> Bool {
        if ["/api/", "/open311/"].contains(where: request.uri.path.hasPrefix) { return true }
        let accept = request.headers[.accept] ?? ""
        return accept.contains("json") && !accept.contains("text/html")
    }
}
