public import Hummingbird

/// Sends the browser on to another page with a GET, as after each form that did its work.
public struct Redirect: ResponseGenerator, Sendable {
    private let location: String
    private let cookies: [Cookie]

    /// - Parameter cookies: set on the way.
    public init(to url: SiteURL, query: [(name: String, value: String)] = [], cookies: [Cookie] = []) {
        location = url.path(query: query)
        self.cookies = cookies
    }

    /// Back to where an officer was.
    init(to address: ReturnAddress, cookies: [Cookie]) {
        location = address.text
        self.cookies = cookies
    }

    public func response(from request: Request, context: some RequestContext) -> Response {
        var response = Response(status: .seeOther, headers: [.location: location, .cacheControl: "no-store"])
        for cookie in cookies { response.setCookie(cookie) }
        return response
    }
}
