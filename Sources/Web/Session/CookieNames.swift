public import Hummingbird

/// Cookies of the site: with the `__Host-` prefix wherever the site is served over https, so that no other host can plant them.
public struct CookieNames: Sendable {
    /// The site is served over https.
    public let isSecure: Bool

    public init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    /// Carries the random word to which a visitor's forms are bound.
    public var visitor: String { prefix + "lapor-kunjungan" }
    /// Carries an officer's session.
    public var session: String { prefix + "lapor-sesi" }
    /// Carries the token by which an officer's office computer is known again.
    public var computer: String { prefix + "lapor-komputer" }
    /// Carries the token that opens the report a visitor is writing.
    public var draft: String { prefix + "lapor-draf" }
    /// Carries the one report that both codes have opened, signed by us, for an hour at most.
    public var reporter: String { prefix + "lapor-pelapor" }
    /// Carries the word by which a browser backs each report once.
    public var support: String { prefix + "lapor-dukungan" }
    /// Carries the word by which a browser that sent a report is known again.
    public var sender: String { prefix + "lapor-pengirim" }
    /// Carries the word of a visit that is to leave no trace; its own name says nothing either.
    public var quiet: String { prefix + "h" }
    /// Carries the chosen language; no secret.
    public var language: String { LanguageChoice.name }

    private var prefix: String { isSecure ? "__Host-" : "" }

    /// A cookie that scripts cannot read and other sites cannot send with a form.
    ///
    /// - Parameter maxAge: seconds it lives; nil until the browser closes, 0 removes it.
    public func cookie(_ name: String, _ value: String, maxAge: Int? = nil) -> Cookie {
        guard let maxAge else { return Cookie(name: name, value: value, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax) }
        return Cookie(name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
