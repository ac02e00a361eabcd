public import Domain

/// What an officer has typed into an act's form and not yet sent. Nobody else finds it, in the pages or in the store.
public struct UnsentForm: Sendable, Equatable {
    public struct Field: Sendable, Codable, Equatable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Most characters of all fields together; what is longer is not kept.
    public static let longest = 200_000

    public let fields: [Field]
    public let savedAt: Instant
}
