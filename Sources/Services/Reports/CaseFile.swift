public import Domain

/// A report as one viewer may see it. Every page, answer, export and mail is made of this and of nothing else.
public struct CaseFile: Sendable {
    public struct Place: Sendable, Equatable {
        public var regionCode: String?
        public var landmark: String
        public var coordinates: Coordinates?
    }

    public struct Clockwork: Sendable {
        public var running: CaseClock
        public var deadline: Deadline
        public var isLate: Bool
    }

    public let id: ID<Report>
    public let code: TrackingCode
    public let version: Int64
    public let legacyID: String?
    public let channel: String
    public let state: ReportState
    public let closure: ClosureKind?
    public let isVerified: Bool
    /// A body has said that it is not the one in charge, and the next is being named (row 12).
    public let isBeingPassedOn: Bool
    public let isPublic: Bool
    public let citizenType: CitizenType
    public let reportClass: ReportClass?
    public let category: ID<Category>?
    public let mode: Mode
    public let title: String
    public let body: String
    /// Nil for a viewer who may not see more than the public text.
    public let publicText: PublicText?
    /// Every public text so far, oldest first; empty for a viewer who is not of the office.
    public let publicHistory: [PublicTextVersion]
    /// Every copy of a picture that the public sees or has seen, oldest first; empty for a viewer who is not of the office.
    public let pictures: [PublicPicture]
    /// This viewer decides what the public sees of the report's pictures: whoever may redact it, once it is verified.
    public let mayShowPictures: Bool
    /// The text that the public reads leaves out or changes words of the reporter. What they were, this does not tell.
    public let isMasked: Bool
    public let place: Place
    public let incidentDate: CivilDate?
    public let submittedAt: Instant
    public let closedAt: Instant?
    public let holder: Holder?
    public let door: Door
    /// Who answers for it now; nil where it is not open.
    public let steward: Steward?
    public let suggestedAgency: ID<Agency>?
    public let clocks: [Clockwork]
    public let timeline: [TimelineEntry]
    public let openQuestion: String?
    public let promise: Promise?
    public let rating: Rating?
    public let needsRating: Bool
    public let reopenUntil: Deadline?
    public let transferTo: Holder?
    public let draftAnswer: Answer?
    public let requests: [SecondYesRequest]
    public let contributions: [Contribution]
    /// The parts of the answer that other bodies still owe, in the order in which they were asked for; empty for the public.
    public let awaitedParts: [AwaitedPart]
    public let files: [FileLine]
    /// Who should have it and what it is, as the system thinks; nil for a viewer who does not decide that now.
    public let suggestion: RouteSuggestion?
    /// Who alone may get a report that accuses somebody; nil for one that accuses nobody, and for a viewer who is not of the office.
    public let examiners: [Holder]?
    public let isReferred: Bool
    /// Told by a child; false for a viewer who is not of the office.
    public let isByChild: Bool
    /// Why it is checked after the others; nil where it is not, or for a viewer who knows only what is public.
    public let slowReason: SlowReason?
    /// The reporter has taken an allegation back: the office goes on without him, and his own page ends there.
    public let isWithoutReporter: Bool
    /// A third reopening that the reporter has asked for waits for the inspectorate.
    public let isReopeningAsked: Bool
    /// The next reopening by the reporter goes as a request to the inspectorate (row 28).
    public let reopensByRequest: Bool
    /// Whom the report accuses; empty for a viewer who is not of the office.
    public let accused: [Accused]
    /// Whom the text seems to accuse, for the verifier to confirm or decline; empty for a viewer who is not of the office.
    public let proposals: [AccusationProposal]
    /// The reporter says that somebody is accused, and a verifier still has to decide whom; false for a viewer who is not of the office.
    public let isAccusationSaid: Bool
    public let bounces: Int
    /// The moves that this viewer may try now, by the table and the matrix.
    public let moves: Set<Move>
    /// Requests that this viewer may say yes to.
    public let approvable: Set<ID<SecondYesRequest>>
    /// Reports of the same problem or telling that this viewer may know of.
    public let related: [RelatedReport]
    /// A text by id, for those texts that this viewer may read.
    public let texts: [ID<Writing>: String]
    /// The names of the officers who acted, for the office's own eyes.
    public let officers: [ID<Officer>: String]
    /// Nil for whoever is no officer.
    public let identity: IdentityStanding?
    /// What the reporter has asked about his data and waits for; for him alone.
    public let dataRequests: [DataRequest]
    /// Every body that was given the report to hold, to answer a part of or to read, in the order in which that happened; empty for the
    /// public. The reporter may know who received his data (UU 27/2022 article 5).
    public let recipients: [Holder]
    /// That an officer entered it for the reporter; nil where the reporter sent it, and for the public.
    public let assistance: AssistedEntry?
    /// What its body works by, and how far that has come; nil for the public, and where no procedure is in force.
    public let procedure: CaseProcedure?
    /// Where the matter is handled together with others; for the reporter of a joined report alone, and where the public may read it.
    public internal(set) var joint: JointCase?
    /// What was answered to the extra questions of its category, as far as this viewer may read it.
    public internal(set) var extraAnswers: [AnsweredQuestion] = []
}

/// One thing that happened, in the order in which it happened.
public struct TimelineEntry: Sendable {
    public enum Who: Sendable, Equatable {
        case reporter
        case system
        /// The national desk.
        case nation
        case body(Holder)
    }

    /// The event's place in the history of its report.
    public var sequence: Int64
    public var at: Instant
    /// The event's name; the page finds its words in the catalogue.
    public var kind: String
    public var who: Who
    /// Only officers see which officer it was.
    public var officer: ID<Officer>?
    /// In whose place that officer sat; for officers.
    public var standsFor: ID<Officer>?
    public var text: String?
    /// To whom it went, or who is proposed.
    public var body: Holder?
    public var date: CivilDate?
    /// A code that completes the kind: an archive code, a closure kind, a class.
    public var detail: String?
    /// Why more days were asked for.
    public var reason: ExtensionReason?
    /// Where the reporter can go instead, where a report is set aside.
    public var guidance: String?
    /// When the reporter was called back before that; for officers.
    public var calledOn: CivilDate?
    public var files: [FileLine]
    /// What was done to make good, where the reader may know.
    public var remedy: RemedyKind?
    public var remedyText: String?
    /// When another office stood at the place; for officers.
    public var seenAt: Instant?
    /// The bodies whose parts an answer went out without; empty for the public.
    public var leftOut: [Holder] = []
    /// Why it did.
    public var leftOutReason: String?
    /// Not for the public or the reporter.
    public var isInternal: Bool
    /// An official of the body is meant, and not the body.
    public var concernsPerson = false
    /// The last day on which a legal bar kept a granted request from the reporter.
    public var barredUntil: CivilDate?
    /// The text that was written with it, which the files came with.
    var writing: ID<Writing>?
    var guidanceWriting: ID<Writing>?
    var remedyWriting: ID<Writing>?
    var leftOutWriting: ID<Writing>?

    /// The texts that it quotes.
    var writings: [ID<Writing>] { [writing, guidanceWriting, remedyWriting, leftOutWriting].compactMap(\.self) }
}

/// A file as listed on a page.
public struct FileLine: Sendable, Equatable {
    public var id: ID<Attachment>
    public var kind: String
    public var bytes: Int
    public var description: String
    public var isImage: Bool
    public var audience: Audience
    public var writing: ID<Writing>?
    public var at: Instant
    /// Where it stands with the scanner; nobody gets a file that is not free.
    public var scan = FileScan.none
    /// It is also kept as it was handed in, sealed.
    public var hasOriginal = false
}
