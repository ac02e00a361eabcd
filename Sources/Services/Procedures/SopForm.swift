public import Domain

/// The head of a version of an operating procedure as an administrator fills it in.
public struct SopForm: Sendable, Equatable {
    public var number: String
    public var decree: String
    public var validFrom: CivilDate?
    public var validTo: CivilDate?
    /// A newly uploaded document; nil leaves the one before.
    public var document: ID<Attachment>?
    /// Puts it in force from that day.
    public var isIssued: Bool

    public init(
        number: String, decree: String, validFrom: CivilDate? = nil, validTo: CivilDate? = nil, document: ID<Attachment>? = nil,
        isIssued: Bool = false
    ) {
        self.number = number
        self.decree = decree
        self.validFrom = validFrom
        self.validTo = validTo
        self.document = document
        self.isIssued = isIssued
    }
}
