/// What one guess at an officer's password costs (Argon2id). Raised in settings; old hashes are renewed at the next sign-in.
public struct PasswordCost: Sendable, Equatable {
    /// Kibibytes of memory per hash, at least 8.
    public let memory: Int
    /// Passes over that memory, at least 1.
    public let passes: Int

    /// 19 MiB, two passes: OWASP's second recommendation; about 17 ms on the reference machine.
    public static let standard = PasswordCost(memory: 19 * 1024, passes: 2)

    public init(memory: Int, passes: Int) {
        self.memory = min(max(memory, 8), 1 << 20)
        self.passes = min(max(passes, 1), 16)
    }
}
