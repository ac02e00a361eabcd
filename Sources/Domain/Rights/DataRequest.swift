/// One request of a reporter about his own data, and what became of it.
public struct DataRequest: Codable, Sendable, Equatable {
    public enum Outcome: String, Codable, Sendable, CaseIterable {
        case asked
        case done
        /// The law does not allow it, or asks that the record be kept; the reporter is told why.
        case refused
    }

    public let id: ID<DataRequest>
    public let right: DataRight
    /// What the reporter wrote; without words the program does by itself what is asked.
    public let words: Wording?
    public let askedAt: Instant
    /// Within 72 hours (UU 27/2022 articles 30, 32 and 40).
    public let due: Instant
    public internal(set) var outcome: Outcome = .asked

    init(id: ID<DataRequest>, right: DataRight, words: Wording?, askedAt: Instant, due: Instant) {
        self.id = id
        self.right = right
        self.words = words
        self.askedAt = askedAt
        self.due = due
    }

    /// Nobody needs to read anything for it.
    public var isByProgram: Bool { words == nil }
}
