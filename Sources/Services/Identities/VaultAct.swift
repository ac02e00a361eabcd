public import Domain

/// Something that was done with the vault's keys where the vault runs. The office takes it into its own log.
public struct VaultAct: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// There is a new pair of keys; everything is wrapped to it.
        case keysRotated
        /// An earlier secret is gone, to which nothing was wrapped any more.
        case earlierKeyDestroyed
        /// Keys were put back from a copy.
        case keysRestored
    }

    /// Counts from 1 in each store.
    public var number: Int64
    public var at: Instant
    public var kind: Kind
    /// The fingerprint of the vault's key; nothing where keys were put back.
    public var subject: String
    /// How many keys came back; 0 where it is not about some.
    public var amount: Int

    public init(number: Int64, at: Instant, kind: Kind, subject: String, amount: Int) {
        self.number = number
        self.at = at
        self.kind = kind
        self.subject = subject
        self.amount = amount
    }
}
