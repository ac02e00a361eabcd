public import Domain

/// How the vault stands: for the office, which seals to its key, and for `lapor doctor`.
public struct VaultStatus: Sendable, Equatable, Codable {
    /// What new identities are to be sealed to, as `SealingPublicKey.text`.
    public var publicKey: String
    public var fingerprint: String
    /// Earlier keys that it still holds, because something may be wrapped to them.
    public var retired: [String]
    /// Reports whose key it keeps.
    public var kept: Int
    /// Of these, how many are wrapped to an earlier key: more than none means that a change of keys is unfinished.
    public var keptUnderRetired: Int
    public var destroyed: Int
    public var sendsLetters: Bool
    /// Whether it was told a folder for its backups.
    public var hasBackups: Bool
    public var lastBackup: Instant?
    /// How much it opens before it stops by itself, as its operator sets it.
    public var budgets: String
    /// When it last stopped because a budget was spent.
    public var stoppedAt: Instant?
    /// What was done with its keys last, the oldest first.
    public var acts: [VaultAct]

    public init(
        publicKey: String, fingerprint: String, retired: [String], kept: Int, keptUnderRetired: Int, destroyed: Int, sendsLetters: Bool,
        hasBackups: Bool, lastBackup: Instant?, budgets: String, stoppedAt: Instant?, acts: [VaultAct] = []
    ) {
        self.publicKey = publicKey
        self.fingerprint = fingerprint
        self.retired = retired
        self.kept = kept
        self.keptUnderRetired = keptUnderRetired
        self.destroyed = destroyed
        self.sendsLetters = sendsLetters
        self.hasBackups = hasBackups
        self.lastBackup = lastBackup
        self.budgets = budgets
        self.stoppedAt = stoppedAt
        self.acts = acts
    }
}
