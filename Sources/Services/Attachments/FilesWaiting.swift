public import DataAccess
public import Domain

/// How many files are in quarantine, and since when.
public struct FilesWaiting: Sendable, Equatable {
    public let count: Int
    public let oldest: Instant?

    public init(count: Int, oldest: Instant?) {
        self.count = count
        self.oldest = oldest
    }

    /// Needs a schema that is up to date.
    public static func read(_ store: any DataStore) async throws -> FilesWaiting {
        try await store.read { session in
            guard let row = try session.first(ScanSQL.waiting) else { return FilesWaiting(count: 0, oldest: nil) }
            return FilesWaiting(count: try row.int(0), oldest: try row.optionalInstant(1))
        }
    }
}
