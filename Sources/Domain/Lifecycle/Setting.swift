/// Everything a decision may depend on besides the report and the actor. The core asks nobody: it is handed the moment, the
/// calendar and the rules in force.
public struct Setting: Sendable {
    public var now: Instant
    public var calendar: WorkCalendar
    public var policies: PolicyTable
    public var office: OfficeScope
    /// The id that a request for a second yes gets, should the move need one.
    public var requestID: ID<SecondYesRequest>
    /// The holding agency lets no answer out without a second person (`answerApproval` = always).
    public var agencyAsksApproval: Bool
    /// The body whose inspectorate stands above the holder's, as the last substitute of some seats; nil where none is recorded.
    public var levelAbove: ID<Agency>?
    /// The inspectorate of the body at which the national desk sits, the last substitute of a custodian of identities; nil where none is
    /// recorded.
    public var lastInspectorate: Holder?
    /// Units in which people sit now whom the report accuses wherever they sit.
    public var unitsOfAccused: Set<ID<WorkUnit>>
    /// Who sits, or sat since the report came, in the bodies that this move accuses.
    public var peopleOfAccused: [ID<Officer>]
    /// Who may examine what a body is accused of.
    public var examiners: @Sendable (ID<Agency>) -> Examiners
    /// Who holds reports for a body in which nobody works with this system (C.3); nil for a body that holds its own.
    public var host: @Sendable (ID<Agency>) -> Target? = { _ in nil }
    /// The report's category is about a facility: a road, a lamp, a building.
    public var isFacility: Bool
    /// Nothing of the report's category is closed with evidence before another office was at the place.
    public var demandsFieldCheck: Bool

    /// How many identities the actor has opened by reveal since the day began.
    public var revealsToday: Int
    /// Officers who are sent to the reporter's place now and may know whom to ask for there (D, Visit).
    public var visitors: Set<ID<Officer>> = []
    /// Who may act for the reporter, where the report was entered for him.
    public var assistance = Assistance.none

    public init(
        now: Instant, calendar: WorkCalendar, policies: PolicyTable, office: OfficeScope, requestID: ID<SecondYesRequest>,
        agencyAsksApproval: Bool = false, levelAbove: ID<Agency>? = nil, lastInspectorate: Holder? = nil,
        unitsOfAccused: Set<ID<WorkUnit>> = [], peopleOfAccused: [ID<Officer>] = [],
        examiners: @escaping @Sendable (ID<Agency>) -> Examiners = { _ in Examiners() }, isFacility: Bool = false,
        demandsFieldCheck: Bool = false, revealsToday: Int = 0
    ) {
        self.now = now
        self.calendar = calendar
        self.policies = policies
        self.office = office
        self.requestID = requestID
        self.agencyAsksApproval = agencyAsksApproval
        self.levelAbove = levelAbove
        self.lastInspectorate = lastInspectorate
        self.unitsOfAccused = unitsOfAccused
        self.peopleOfAccused = peopleOfAccused
        self.examiners = examiners
        self.isFacility = isFacility
        self.demandsFieldCheck = demandsFieldCheck
        self.revealsToday = revealsToday
    }

    /// The same at another moment.
    public func at(_ moment: Instant) -> Setting {
        var setting = self
        setting.now = moment
        return setting
    }
}
