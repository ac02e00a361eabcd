import Sealing

/// Ties a form to the visitor it was drawn for, so that no other site can send it in the visitor's name.
public struct FormGuard: Sendable {
    /// Name of the hidden field.
    public static let fieldName = "_token"
    /// Name of the hidden field with the key made when a form is begun: the same form sent twice has one effect.
    public static let composeFieldName = "_compose"

    private let sign: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameter sign: a keyed hash whose key only the server knows.
    public init(sign: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.sign = sign
    }

    /// The word a form of this visitor carries; bound to the session, so that a form cannot outlive it. It is written differently
    /// each time, behind a random mask: pages travel compressed, and a secret that stays the same could be guessed from their length.
    public func token(visitor: String, session: String?) -> String {
        let secret = secret(visitor, session)
        var source = SystemRandomNumberGenerator()
        let mask = secret.map { _ in source.next() as UInt8 }
        return RandomWord.hexadecimal(mask + zip(mask, secret).map { $0 ^ $1 })
    }

    /// Compares in a time that does not depend on where the words differ.
    func accepts(_ token: String, visitor: String, session: String?) -> Bool {
        let secret = secret(visitor, session)
        guard let bytes = Hex.decode(token), bytes.count == 2 * secret.count else { return false }
        let (mask, masked) = (bytes.prefix(secret.count), bytes.suffix(secret.count))
        return zip(zip(mask, masked), secret).reduce(UInt8(0)) { $0 | ($1.0.0 ^ $1.0.1 ^ $1.1) } == 0
    }

    private func secret(_ visitor: String, _ session: String?) -> [UInt8] {
        sign(Array("form\u{0}\(visitor)\u{0}\(session ?? "")".utf8))
    }

    /// Whether the browser says that the request comes from one of our own pages; old browsers that say nothing pass on to the token.
    /// - Parameter isQuiet: the pages ask the browser to name no page to anybody, and it then calls its own origin `null`. The visit's
    ///   cookie came with the form, which no browser sends for another site's form.
    static func isOwnPage(origin: String?, fetchSite: String?, publicOrigin: String, isQuiet: Bool = false) -> Bool {
        if let fetchSite, fetchSite != "same-origin", fetchSite != "none" { return false }
        if let origin, origin != publicOrigin { return isQuiet && origin == "null" }
        return true
    }
}
