/// By what a person is known, and so none of it may be his password.
public struct PasswordOwner: Sendable {
    public let email: String
    public let name: String
    /// The bodies in which he serves, and the office itself.
    public let bodies: [String]

    public init(email: String, name: String, bodies: [String] = []) {
        self.email = email
        self.name = name
        self.bodies = bodies
    }

    /// Each word of four letters or more, the longest first.
    var words: [String] {
        let all = [email, name] + bodies + ["lapor", "sp4n"]
        let parts = all.flatMap { text in text.lowercased().split { !$0.isLetter && !$0.isNumber } }.map { PlainPassword.letters(of: $0) }
        return Set(parts.filter { $0.count >= 4 }).sorted { ($0.count, $0) > ($1.count, $1) }
    }

    /// His names as a whole, without blanks.
    var wholes: Set<String> {
        Set(([email, name, email.split(separator: "@").first.map(String.init) ?? ""] + bodies).map { PlainPassword.squeezed($0) })
    }
}
