public import Domain

/// One account of the demonstration office, to be printed once for whoever tries it.
public struct DemoLogin: Sendable, Equatable {
    public let role: Role
    public let name: String
    public let email: String
    public let password: String
    /// The body, for people; empty for the nation.
    public let body: String
}
