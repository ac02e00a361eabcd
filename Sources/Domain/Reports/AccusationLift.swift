/// Taking the mark of an accusation off a report: whom it names no more, on what ground, and why in words that the reporter reads.
public struct AccusationLift: Codable, Sendable, Equatable {
    /// The only grounds there are. None of them says that the reporter lied: that is an archive of its own (A11).
    public enum Ground: String, Codable, Sendable, CaseIterable {
        /// The examination found the allegation not proven (F.2).
        case notProven
        /// Another unit was meant, or one of that name.
        case otherUnit
        /// The report complains about a service and alleges nothing against anybody.
        case serviceComplaint
        /// The reporter has said so.
        case reporterSaid
    }

    /// The marks to take off; where a unit went on in another, both.
    public var accused: [Accused]
    public var ground: Ground
    public var reason: Wording

    public init(accused: [Accused], ground: Ground, reason: Wording) {
        self.accused = accused
        self.ground = ground
        self.reason = reason
    }
}
