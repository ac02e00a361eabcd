public import DataAccess
public import Domain

/// What `lapor doctor` asks about wrapped keys that are still in the office's database.
public struct KeysWaiting: Sendable, Equatable {
    public let count: Int
    /// When the oldest of them was sealed.
    public let oldest: Instant?
    /// How many of them the vault refused.
    public let stranded: Int

    public init(count: Int, oldest: Instant?, stranded: Int) {
        self.count = count
        self.oldest = oldest
        self.stranded = stranded
    }

    /// Needs a schema that is up to date.
    public static func read(_ store: any DataStore) async throws -> KeysWaiting {
        try await store.read { session in
            guard let row = try session.first(IdentitySQL.stillHere) else { return KeysWaiting(count: 0, oldest: nil, stranded: 0) }
            return KeysWaiting(count: try row.int(0), oldest: try row.optionalInstant(1), stranded: try row.int(2))
        }
    }
}
