public import Domain
public import Sealing

/// One field of an identity as the office stores it.
public struct SealedField: Sendable, Hashable, Codable {
    public var field: IdentityField
    public var ciphertext: EncodedBytes

    public init(_ field: IdentityField, _ ciphertext: [UInt8]) {
        self.field = field
        self.ciphertext = EncodedBytes(ciphertext)
    }
}

/// The wish to see fields of one reporter's identity, with who wishes it and why: the vault writes both down.
public struct IdentityOpening: Sendable, Equatable, Codable {
    /// Longest text of `askedBy` and `reason`, in bytes.
    public static let longestWord = 100

    /// The report under which the identity was sealed.
    public var report: ID<Report>
    public var schema: UInt8
    public var fields: [SealedField]
    /// Who asks, by number: `officer:77`.
    public var askedBy: String
    /// The code of the reason, never free text.
    public var reason: String

    public init(report: ID<Report>, schema: UInt8, fields: [SealedField], askedBy: String, reason: String) {
        self.report = report
        self.schema = schema
        self.fields = fields
        self.askedBy = askedBy
        self.reason = reason
    }
}

/// An identity in readable form: shown for a while, never stored.
public struct OpenedIdentity: Sendable, Equatable, Codable {
    /// Fields that the reporter did not give are absent.
    public var fields: [IdentityField: String]
    /// When the vault wrote the opening down.
    public var openedAt: Instant

    public init(fields: [IdentityField: String], openedAt: Instant) {
        self.fields = fields
        self.openedAt = openedAt
    }
}

extension OpenedIdentity: CustomStringConvertible, CustomReflectable {
    public var description: String { "OpenedIdentity(not shown)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
