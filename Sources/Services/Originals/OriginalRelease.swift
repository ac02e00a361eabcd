public import Domain

/// The wish to open the kept original of one upload, with who wishes it and why: the vault writes both down.
public struct OriginalRelease: Sendable, Equatable, Codable {
    public var original: ID<Attachment>
    /// The report for which it was sealed.
    public var report: ID<Report>
    /// Who asks, by number: `officer:77`.
    public var askedBy: String
    /// The code of the reason, never free text.
    public var reason: String

    public init(original: ID<Attachment>, report: ID<Report>, askedBy: String, reason: String) {
        self.original = original
        self.report = report
        self.askedBy = askedBy
        self.reason = reason
    }
}

/// The key of one original on its way to a look: used, and kept nowhere.
public struct ReleasedKey: Sendable, Equatable, Codable {
    public var key: EncodedBytes

    public init(_ key: [UInt8]) {
        self.key = EncodedBytes(key)
    }
}

extension ReleasedKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "ReleasedKey(not shown)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension ID<Attachment> {
    /// Under which number the vault keeps the key of its original: its own, which no report of the office ever has.
    public var keyHolder: ID<Report> { ID<Report>(rawValue) }
}
