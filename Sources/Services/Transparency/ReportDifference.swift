/// Where what is stored of a report differs from what its own events say. It names the place and tells nothing of the content.
public struct ReportDifference: Error, Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Its events have a gap, or one of them cannot be read.
        case history
        /// The seed is gone with which its events are held against the transparency log.
        case seal
        /// It does not stand where its events lead.
        case standing
        /// Lists and searches find it under something that it is not: a state, a desk, a secrecy.
        case listing
        /// Whom it accuses, and so who is kept from it, is not what its events say.
        case accused
        /// Who beside its holder may read it is not what its events say.
        case invited
        /// The register of looks at the identity is not what its events say.
        case looks
        /// A text is not as it was written, or not for those for whom it was written.
        case textChanged
        case textMissing
        /// A text that came with no event.
        case textUnrecorded
        /// What the public reads is not what was decided last.
        case shown
        /// A step of a mark of doubt was changed, or is gone.
        case doubt
    }

    public let code: String
    /// The place in the report's history, from 1: of the event that tells otherwise, or the newest where none does alone.
    public let step: Int64
    public let kind: Kind

    public init(_ code: String, _ step: Int64, _ kind: Kind) {
        self.code = code
        self.step = step
        self.kind = kind
    }
}
