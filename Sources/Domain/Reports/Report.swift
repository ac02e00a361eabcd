/// One matter with one holder at a time (laporan). The value holds what rules depend on and nothing that a person wrote:
/// texts, files and identities live in rows of their own.
public struct Report: Codable, Sendable, Equatable {
    public let id: ID<Report>
    public internal(set) var version: Int64 = 0
    public internal(set) var state: ReportState = .draft
    public internal(set) var closure: ClosureKind?
    /// Where it goes back to after a question.
    public internal(set) var stateBefore: ReportState?
    /// Where it goes back to, and the clocks that ran there, after an ending that can be undone: a merge, a referral, a withdrawal.
    public internal(set) var interruptedFrom: ReportState?
    public internal(set) var interruptedClocks: [ClockKey] = []

    public internal(set) var citizenType: CitizenType = .complaint
    public internal(set) var reportClass: ReportClass?
    public internal(set) var category: ID<Category>?
    public internal(set) var mode: Mode = .anonymousAndSecret
    public internal(set) var isSensitive = false
    /// Told by somebody who says that he is not yet eighteen; sensitive, secret and anonymous for good.
    public internal(set) var isByChild = false
    public internal(set) var hasAttachments = false
    public internal(set) var accused: [Accused] = []
    /// Whom its text seems to accuse, until a verifier confirms or declines it: kept from the report like the accused.
    public internal(set) var proposedAccused: [Accused] = []
    /// The reporter says that an official or a unit is accused, and no verifier has decided yet whom: it goes to no body until then.
    public internal(set) var isAccusationSaid = false
    /// Who sat in an accused unit when it was accused, or when its agency ended: accused wherever they sit now.
    public internal(set) var accusedPeople: [ID<Officer>] = []

    /// Who of the office has done anything in the case but answer for the reporter's identity, in the order of their first acts.
    public internal(set) var officersWhoActed: [ID<Officer>] = []

    public internal(set) var door: Door = .national
    /// The system named the agency that verifies it, and not the reporter.
    public internal(set) var isDoorOfSystem = false
    public internal(set) var holder: Target?
    public internal(set) var submittedAt: Instant?
    public internal(set) var verifiedAt: Instant?
    public internal(set) var publishedAt: Instant?
    public internal(set) var disposedAt: Instant?
    public internal(set) var firstFollowUpAt: Instant?
    public internal(set) var closedAt: Instant?
    /// When the reporter took an allegation back that the office goes on with (row 27).
    public internal(set) var reporterLeftAt: Instant?

    public internal(set) var needsRedisposition = false
    public internal(set) var isAutoRouted = false
    public internal(set) var isReferred = false
    public internal(set) var transfer: PendingTransfer?
    /// How often a body said "bukan wewenang"; the second time an arbiter decides.
    public internal(set) var bounces = 0
    public internal(set) var isArbitrated = false
    public internal(set) var pastAgencies: [ID<Agency>] = []

    public internal(set) var questions: [Question] = []
    public internal(set) var contributions: [Contribution] = []
    public internal(set) var copies: [Holder] = []
    public internal(set) var promises: [Promise] = []
    public internal(set) var draft: Answer?
    public internal(set) var answers: [Answer] = []
    public internal(set) var archiveCode: ArchiveCode?
    public internal(set) var archivedAt: Instant?
    /// Who set it aside, and who said yes to that: neither judges the appeal.
    public internal(set) var archiver: Actor?
    public internal(set) var archiveApprover: Actor?
    public internal(set) var archiveAppealed = false

    public internal(set) var round = 1
    public internal(set) var objections = 0
    public internal(set) var objectionsThisRound = 0
    public internal(set) var reporterReopenings = 0
    public internal(set) var appealPending = false
    public internal(set) var appealedRound: Int?
    public internal(set) var classChanged = false
    public internal(set) var reclassification: Reclassification?
    public internal(set) var rating: Rating?
    /// A low rating was looked at by another person, or made nothing of by a reopening.
    public internal(set) var isRatingReviewed = false
    /// Who wrote, approved or proved the answers: none of them judges what the reporter thought of it.
    public internal(set) var answerers: [ID<Officer>] = []
    public internal(set) var parent: ID<Report>?
    public internal(set) var recurrenceOf: ID<Report>?
    /// The report that its reporter sent, where this is one of several matters told in it.
    public internal(set) var splitFrom: ID<Report>?

    public internal(set) var clocks: [CaseClock] = []
    public internal(set) var requests: [SecondYesRequest] = []
    /// Every request to open the reporter's identity; no move of the report ends or forgets one.
    public internal(set) var reveals: [Reveal] = []
    public internal(set) var emergencies: [EmergencyOpening] = []
    /// What the reporter has asked about his data and waits for.
    public internal(set) var dataRequests: [DataRequest] = []

    init(id: ID<Report>) {
        self.id = id
    }

    /// The reporter's first word; nothing is submitted yet. Kept seven days (row 1).
    public static func draft(id: ID<Report>) -> Report {
        Report(id: id)
    }

    /// The class whose clock runs: the verifier's, or until then the one that the citizen's choice presumes.
    public var effectiveClass: ReportClass {
        reportClass ?? citizenType.presumedClass
    }

    /// Nobody is on the reporter's side any more: no move of his, no question to him, no letter, no news.
    public var hasLostReporter: Bool { reporterLeftAt != nil }

    public var runningClocks: [CaseClock] {
        clocks.filter(\.isRunning)
    }

    /// The clock of this duty that is still owed; nil where none runs.
    public func runningClock(_ key: ClockKey) -> CaseClock? {
        clocks.last { $0.key == key && $0.isRunning }
    }

    /// The reporter says that the problem is not solved, and another person has yet to look at it (J.6).
    public var awaitsRatingReview: Bool { state == .closed && rating?.needsReview == true && !isRatingReviewed && holder != nil }

    /// The public may know of it: verified and published, not secret, not sensitive.
    public var isPublic: Bool {
        publishedAt != nil && !mode.isSecret && !isSensitive
    }
}
