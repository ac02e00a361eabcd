/// What a code of archiving asks for beside its reason (F, archive codes).
public struct ArchiveGrounds: Codable, Sendable, Equatable {
    /// Which office or aid can help instead; the reporter reads it.
    public var guidance: Wording?
    /// The day on which the reporter was called back, or the call was tried.
    public var calledOn: CivilDate?

    public init(guidance: Wording? = nil, calledOn: CivilDate? = nil) {
        self.guidance = guidance
        self.calledOn = calledOn
    }
}
