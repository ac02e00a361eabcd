import HTTPTypes
import Hummingbird

extension QuietVisit {
    /// Where a page that is asked for by its plain address stands in this visit; nil where the request goes on as it is.
    func detour(of request: Request, from path: String) -> String? {
        guard request.method == .get || request.method == .head else { return nil }
        if Self.covers(path) { return name(of: path) }
        // A form that asks by its address has written what was typed behind the name of the page.
        guard let query = request.uri.query, let address = address(named: request.uri.path) else { return nil }
        let page = address.prefix { $0 != "?" }
        return name(of: "\(page)?\(query)")
    }

    /// Nothing of the answer stays: no copy, no word to the next site, no cookie beyond the session, and no plain address.
    func cover(_ response: inout Response) {
        response.headers[.cacheControl] = "no-store"
        if let policy = HTTPField.Name("Referrer-Policy") { response.headers[policy] = "no-referrer" }
        response.headers[.eTag] = nil
        if let location = response.headers[.location] { response.headers[.location] = name(of: location) }
        let cookies = response.headers[values: .setCookie]
        if !cookies.isEmpty { response.headers[values: .setCookie] = cookies.map(Self.forSession) }
    }

    /// The cookie without the date until which a browser would keep it; one that is taken away is taken away.
    private static func forSession(_ cookie: String) -> String {
        let parts = cookie.split(separator: ";", omittingEmptySubsequences: false).filter { part in
            let word = part.drop { $0 == " " }.lowercased()
            return word == "max-age=0" || !(word.hasPrefix("max-age=") || word.hasPrefix("expires="))
        }
        return parts.joined(separator: ";")
    }
}
