/// What a browser keeps after a step of signing in.
public struct SignInEntry: Sendable {
    /// The session's new token: the one before opens nothing any more.
    public let session: String
    /// The token by which the computer is known again, where that was asked for.
    public let computer: String?
    /// Fresh codes for when telephone and card are out of reach, to be shown once; empty where none were made.
    public let recoveryCodes: [String]

    init(session: String, computer: String? = nil, recoveryCodes: [String] = []) {
        self.session = session
        self.computer = computer
        self.recoveryCodes = recoveryCodes
    }
}

extension SignInEntry: CustomStringConvertible, CustomReflectable {
    public var description: String { "SignInEntry(not shown)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
