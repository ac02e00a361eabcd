public import Domain

/// Which officers an administrator wants to see.
public struct OfficerFilter: Sendable, Equatable {
    /// Of one agency; an agency's admin sees his own only.
    public var agency: ID<Agency>?
    /// A part of the name or of the address.
    public var words: String
    public var includesEnded: Bool

    public init(agency: ID<Agency>? = nil, words: String = "", includesEnded: Bool = false) {
        self.agency = agency
        self.words = words
        self.includesEnded = includesEnded
    }
}
