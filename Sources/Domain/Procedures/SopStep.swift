/// One step of an operating procedure: from when, until when, who, and in how many days (C.4).
public struct SopStep: Sendable, Equatable {
    /// Its place in the order, from 1; no two steps of a version have the same.
    public var number: Int
    /// As the signed document calls it.
    public var name: String
    /// Who carries out its end. Empty where the procedure names nobody.
    public var roles: Set<Role>
    public var from: SopPoint
    public var to: SopPoint
    /// Nil where the document names no days and the report's own deadlines are all that counts.
    public var days: Int?
    /// `workingDays` or `calendarDays`.
    public var unit: ClockUnit
    public var isObligatory: Bool
    /// Why a draft offers it for revision; empty elsewhere.
    public var mark: String

    public init(
        number: Int, name: String, roles: Set<Role> = [], from: SopPoint, to: SopPoint, days: Int? = nil, unit: ClockUnit = .workingDays,
        isObligatory: Bool = true, mark: String = ""
    ) {
        self.number = number
        self.name = name
        self.roles = roles
        self.from = from
        self.to = to
        self.days = days
        self.unit = unit
        self.isObligatory = isObligatory
        self.mark = mark
    }

    /// The clocks of the office that measure the same way; none of them may be exceeded by the longest of them.
    public var clocks: [ClockKey] {
        switch (from, to) {
        case (.event(.submitted), .event(.verified)), (.state(.unverified), .event(.verified)): [.verify, .verifyShort]
        case (.event(.disposed), .event(.firstFollowedUp)), (.event(.disposed), .event(.progressed)),
            (.state(.disposed), .event(.firstFollowedUp)), (.state(.disposed), .event(.progressed)),
            (.state(.disposed), .state(.inProgress)),
            (.event(.disposed), .state(.inProgress)):
            [.followUpFirst]
        case (.event(.objected), .event(.progressed)), (.event(.reopened), .event(.progressed)): [.followUpNext]
        case (.event(.disposed), .event(.disposedDown)), (.state(.disposed), .event(.disposedDown)): [.tierDispose]
        case (.event(.disposedDown), .event(.answerDrafted)): [.tierDraft]
        case (.event(.answerDrafted), .event(.answered)), (.event(.answerDrafted), .state(.answered)): [.tierApprove]
        case (.event(.disposed), .event(.authorityDeclined)), (.state(.disposed), .event(.authorityDeclined)): [.notAuthority]
        case (.event(.authorityDeclined), .event(.disposed)), (.event(.authorityDeclined), .state(.disposed)): [.redispose]
        case (.event(.contributionAsked), .event(.contributed)): [.contribution]
        case (.event(.answerAppealed), .event(.appealDecided)): [.appealDecision]
        case (.state(.inArbitration), .event(.disposed)), (.state(.inArbitration), .state(.disposed)): [.arbitration]
        case (.event(.submitted), .event(.answered)), (.event(.submitted), .state(.answered)), (.state(.unverified), .event(.answered)):
            [.classNonSupervisory, .classSupervisory, .classInfoRequest, .classAspiration]
        default: []
        }
    }
}
