import HTTPTypes
public import Hummingbird

/// Where a feature registers its pages: by ``SiteURL``, so that no address is written twice.
public struct PageGroup<Context: VisitContext> {
    /// What a page's handler gives: a ``Page``, a ``Redirect`` or a plain response.
    public typealias Handler = @Sendable (Request, Context) async throws -> any ResponseGenerator

    private let group: RouterGroup<Context>
    private let table: RouteTable

    init(_ group: RouterGroup<Context>, table: RouteTable) {
        self.group = group
        self.table = table
    }

    /// Shows something; asked with HEAD, only says that it is there.
    public func get(_ url: SiteURL, handler: @escaping Handler) {
        on(url, .get, handler)
        on(url, .head, handler)
    }

    /// Does something. The handler reads the form by `context.readForm(request)`, which refuses forms of other sites.
    public func post(_ url: SiteURL, handler: @escaping Handler) {
        on(url, .post, handler)
    }

    private func on(_ url: SiteURL, _ method: HTTPRequest.Method, _ handler: @escaping Handler) {
        table.add(url.pattern, method)
        group.on(RouterPath(url.pattern), method: method) { request, context in
            try await handler(request, context).response(from: request, context: context)
        }
    }
}
