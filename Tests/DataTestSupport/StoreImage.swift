public import DataAccess

/// What the stores of many tests hold before each begins: made once in a run, then copied, for a copy takes a tenth of the time.
public struct StoreImage: Sendable {
    /// The same name, the same contents.
    let name: String
    /// Puts the same into an empty store of another kind.
    public let fill: @Sendable (any DataStore) async throws -> Void

    public init(_ name: String, fill: @escaping @Sendable (any DataStore) async throws -> Void) {
        self.name = name
        self.fill = fill
    }
}
