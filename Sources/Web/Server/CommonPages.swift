import Foundation
import Hummingbird

/// What every installation answers besides its pages: style and mark, health, whom to tell about a security fault.
struct CommonPages {
    let site: Site

    func register(in pages: PageGroup<AppRequestContext>) {
        let assets = site.assets
        pages.get(.asset(hash: "", name: "")) { request, context in
            try assets.response(
                name: context.parameters.get("name") ?? "", hash: context.parameters.get("hash") ?? "",
                ifNoneMatch: request.headers[.ifNoneMatch], takesGzip: context.visit.takesGzip)
        }
        for url in [SiteURL.securityText, .securityTextAtRoot] {
            pages.get(url) { [site] _, _ in Self.securityText(site) }
        }
        pages.get(.health) { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(string: "sehat\n")))
        }
    }

    /// RFC 9116. It expires a year from now, since whoever runs the server keeps the setting.
    private static func securityText(_ site: Site) -> Response {
        let expires = Date(timeIntervalSinceNow: 365 * 86_400).formatted(.iso8601)
        let lines = [
            "Contact: \(site.securityContact)", "Expires: \(expires)", "Preferred-Languages: id, en",
            "Canonical: \(site.publicOrigin)\(SiteURL.securityText.path)",
        ]
        let text = lines.map { $0 + "\n" }.joined()
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
