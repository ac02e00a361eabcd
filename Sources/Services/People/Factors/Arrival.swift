public import Domain

/// An officer whose password was right, and who has still to show his second factor or to set one up. Nothing of the office is open to
/// him.
public struct Arrival: Sendable, Equatable {
    public enum Need: Sendable, Equatable {
        /// A code of a factor that he has.
        case code
        /// He has none, and the office asks for one.
        case enrolment
    }

    public let officer: ID<Officer>
    public let name: String
    public let email: String
    public let language: String
    public let session: ID<OfficerSession>
    public let need: Need
    /// None of his seats meets the identity of a reporter: the computer may be remembered.
    public let mayRemember: Bool

    /// Seconds after the password within which the second step is to be done.
    static let patience: Int64 = 30 * 60
    /// Wrong codes after which the password is asked for again.
    static let tries = 5
}

/// How far a person with a session cookie has come.
public enum SignInState: Sendable, Equatable {
    case arriving(Arrival)
    case done(SignedIn)
}
