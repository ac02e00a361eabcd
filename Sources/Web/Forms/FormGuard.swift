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

    /// The word a form of this visitor carries; another one after signing in, so that a form cannot outlive a session.
    public func token(visitor: String, session: String?) -> String {
        RandomWord.hexadecimal(sign(Array("form\u{0}\(visitor)\u{0}\(session ?? "")".utf8)))
    }

    /// Compares in a time that does not depend on where the words differ.
    func accepts(_ token: String, visitor: String, session: String?) -> Bool {
        let given = Array(token.utf8)
        let expected = Array(self.token(visitor: visitor, session: session).utf8)
        guard given.count == expected.count else { return false }
        return zip(given, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Whether the browser says that the request comes from one of our own pages; old browsers that say nothing pass on to the token.
    static func isOwnPage(origin: String?, fetchSite: String?, publicOrigin: String) -> Bool {
        if let fetchSite, fetchSite != "same-origin", fetchSite != "none" { return false }
        if let origin, origin != publicOrigin { return false }
        return true
    }
}
