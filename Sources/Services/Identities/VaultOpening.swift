public import Domain

/// One line of the vault's own log: that fields left it, never what they said.
public struct VaultOpening: Sendable, Equatable, Codable {
    public let id: Int64
    public let at: Instant
    /// The report under which the identity was sealed, or the one of an original.
    public let report: ID<Report>
    /// Names of the fields with a space between; or `original:` and the number of the upload.
    public let fields: String
    /// As the office named who asked: `officer:77`, `reporter`.
    public let askedBy: String
    public let reason: String

    public init(id: Int64, at: Instant, report: ID<Report>, fields: String, askedBy: String, reason: String) {
        self.id = id
        self.at = at
        self.report = report
        self.fields = fields
        self.askedBy = askedBy
        self.reason = reason
    }
}

/// Which lines of the vault's log are asked for, the oldest first.
public struct OpeningsAsked: Sendable, Equatable, Codable {
    /// As many as go into one answer.
    public static let most = 250

    public let from: Instant
    public let to: Instant
    /// The last line that was read; nil from the beginning.
    public let afterAt: Instant?
    public let afterID: Int64?

    public init(from: Instant, to: Instant, after last: VaultOpening? = nil) {
        self.from = from
        self.to = to
        afterAt = last?.at
        afterID = last?.id
    }
}

/// Lines of the vault's log that are old enough to go.
public struct OpeningsForgotten: Sendable, Equatable, Codable {
    public let count: Int
    public let oldest: Instant?
    public let newest: Instant?

    public init(count: Int, oldest: Instant?, newest: Instant?) {
        self.count = count
        self.oldest = oldest
        self.newest = newest
    }
}
