public import Domain

/// Whose link it is, for the page on which the password is set.
public struct KeyHolder: Sendable, Equatable {
    public let officer: ID<Officer>
    public let name: String
    public let email: String
}
