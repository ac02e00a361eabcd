/// The reporter's two independent answers: may the office know who I am, may the public read it (rule E.3).
public struct Mode: Codable, Sendable, Hashable {
    /// The handling agency learns no name; messages are relayed.
    public var isAnonymous: Bool
    /// The public sees nothing, not even that the report exists.
    public var isSecret: Bool

    public init(isAnonymous: Bool, isSecret: Bool) {
        self.isAnonymous = isAnonymous
        self.isSecret = isSecret
    }

    public static let open = Mode(isAnonymous: false, isSecret: false)
    public static let anonymous = Mode(isAnonymous: true, isSecret: false)
    public static let secret = Mode(isAnonymous: false, isSecret: true)
    public static let anonymousAndSecret = Mode(isAnonymous: true, isSecret: true)
    public static let all: [Mode] = [.open, .anonymous, .secret, .anonymousAndSecret]

    /// Hides whatever one of the two hides.
    public func joined(with other: Mode) -> Mode {
        Mode(isAnonymous: isAnonymous || other.isAnonymous, isSecret: isSecret || other.isSecret)
    }

    /// Whether every answer of `self` hides at least as much as `other`.
    public func isAtLeastAsPrivate(as other: Mode) -> Bool {
        (isAnonymous || !other.isAnonymous) && (isSecret || !other.isSecret)
    }
}
