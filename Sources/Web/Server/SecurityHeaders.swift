import HTTPTypes
import Hummingbird

/// Headers that keep a browser from doing what our pages never ask for.
struct SecurityHeaders: Sendable {
    private let fields: [(HTTPField.Name, String)]

    /// - Parameter isSecure: the site is served over https, and browsers shall never again try without.
    init(isSecure: Bool) {
        let policy = [
            "default-src 'none'", "img-src 'self'", "style-src 'self'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'",
            "media-src 'self'",
            "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
        ]
        var headers: [(String, String)] = [
            ("Content-Security-Policy", policy.joined(separator: "; ")), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ]
        if isSecure { headers.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains")) }
        fields = headers.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
    }

    /// Adds what the answer does not set itself; an answer that says nothing about copies may not be copied.
    func apply(to response: inout Response) {
        for (name, value) in fields where !response.headers.contains(name) {
            response.headers[name] = value
        }
        if !response.headers.contains(.cacheControl) { response.headers[.cacheControl] = "no-store" }
    }
}
