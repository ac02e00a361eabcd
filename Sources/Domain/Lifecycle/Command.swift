/// What somebody wants to do with a report. Texts are stored beside it and travel as references.
public indirect enum Command: Codable, Sendable, Equatable {
    case submit(Submission)
    case verify(Verification)
    /// The agency that routing names verifies, and not the national desk; with the certainty of that, 1 to 100.
    case openDoor(Target, percent: Int)
    case autoroute(Target)
    case handleDirectly(DirectHandling)
    case askReporter(Wording)
    case complete(Wording, hasFiles: Bool)
    case lapseCompletion
    case archive(ArchiveCode, reason: Wording, grounds: ArchiveGrounds = ArchiveGrounds())
    case appealArchive(Wording)
    case restore(Wording)
    case disposeDown(Target, instruction: Wording)
    case declineToAgency(proposed: Holder, ground: Wording)
    case notAuthority(proposed: Target, ground: Wording)
    case transfer(to: Target, ground: Wording)
    case acceptTransfer
    case refuseTransfer(Wording)
    case redispose(Target, reason: Wording)
    case arbitrate(lead: Target, contributors: [Contribution], ground: Wording)
    case lapseArbitration(Target)
    case copy([Holder])
    case askContribution(id: ID<Contribution>, of: Target, question: Wording)
    case contribute(ID<Contribution>, Wording)
    case declineContribution(ID<Contribution>, proposed: Holder, ground: Wording)
    case progress(ProgressReport)
    case movePromise(CivilDate, reason: Wording)
    case draftAnswer(DraftedAnswer)
    case approveAnswer(leavingOpenContributions: Wording?)
    case returnAnswer(Wording)
    case object(Wording)
    case appealAnswer(Wording)
    case decideAppeal(upheld: Bool, grounds: Wording)
    case confirm
    case lapseReply
    case closeWithEvidence(EvidenceClosing)
    case handOutside(receipt: Wording)
    case withdraw(reason: Wording, coerced: Bool)
    case reopen(Wording)
    case reportRecurrence(new: ID<Report>)
    case merge(into: ID<Report>, reason: Wording)
    case unmerge(Wording)
    case split([ID<Report>], reason: Wording)
    case extend(ClockKey, days: Int, code: ExtensionReason, reason: Wording)
    case reclassify(ReportClass, reason: Wording)
    case objectToClass(Wording)
    case decideClassObjection(upheld: Bool, grounds: Wording)
    case routeConflict([Accused], to: Target)
    case liftAccusation(AccusationLift)
    case raiseSecrecy(Mode, reason: Wording?)
    case lowerSecrecy(Mode)
    case intervene(Target, order: Wording)
    case refer
    case referWithoutProvider(Wording)
    case recordOmbudsmanResult(OmbudsmanResult, document: Wording)
    case addInformation(Wording, hasFiles: Bool)
    case note(Wording)
    case succeed(Succession)
    case rate(Rating)
    case reviewRating(reopens: Bool, grounds: Wording)
    case approve(ID<SecondYesRequest>, check: FieldCheck? = nil)
    case returnRequest(ID<SecondYesRequest>, reason: Wording)
    /// Something about the reporter's sealed identity (E.3).
    case identity(IdentityWish)
    /// Something about the data that the office keeps of the reporter (UU 27/2022).
    case rights(DataWish)

    /// What a reporter hands in (rule E.1).
    public struct Submission: Codable, Sendable, Equatable {
        public var citizenType: CitizenType
        public var mode: Mode
        public var category: ID<Category>?
        public var door: Door
        /// The zone of the body that verifies.
        public var zone: ClockZone
        public var isSensitive: Bool
        public var hasAttachments: Bool
        public var recurrenceOf: ID<Report>?
        /// The report in which this matter was first told, where it was split off (row 31).
        public var splitFrom: ID<Report>?
        /// Kept from the report that it was split off; nil for one that is submitted now.
        public var submittedAt: Instant?
        /// Whom it accuses from its first moment: those whom the report accused that it was split from, or whose problem came back.
        public var accused: [Accused]
        public var accusedPeople: [ID<Officer>]
        /// Whom its text seems to accuse; a verifier confirms or declines each.
        public var proposedAccused: [Accused]
        /// The reporter says that an official or a unit is accused, and not which: a verifier decides that.
        public var accusesOfficial: Bool
        /// The reporter says that he is not yet eighteen: secret and anonymous whatever else he chose (E.2).
        public var isByChild: Bool

        public init(
            citizenType: CitizenType, mode: Mode, category: ID<Category>? = nil, door: Door = .national, zone: ClockZone = .wib,
            isSensitive: Bool = false, hasAttachments: Bool = false, recurrenceOf: ID<Report>? = nil, splitFrom: ID<Report>? = nil,
            submittedAt: Instant? = nil, accused: [Accused] = [], accusedPeople: [ID<Officer>] = [],
            proposedAccused: [Accused] = [], accusesOfficial: Bool = false, isByChild: Bool = false
        ) {
            self.citizenType = citizenType
            self.mode = mode
            self.category = category
            self.door = door
            self.zone = zone
            self.isSensitive = isSensitive
            self.hasAttachments = hasAttachments
            self.recurrenceOf = recurrenceOf
            self.splitFrom = splitFrom
            self.submittedAt = submittedAt
            self.accused = accused
            self.accusedPeople = accusedPeople
            self.proposedAccused = proposedAccused
            self.accusesOfficial = accusesOfficial
            self.isByChild = isByChild
        }
    }

    /// The verifier's decision: what it is, who gets it, and how much of it the public may read (row 3).
    public struct Verification: Codable, Sendable, Equatable {
        public var reportClass: ReportClass
        public var category: ID<Category>
        public var mode: Mode
        public var target: Target
        public var routingReason: Wording
        public var accused: [Accused]
        /// Whom the text was thought to accuse and, as the verifier finds, does not.
        public var declined: [Accused]
        /// The reporter said that somebody is accused and, as the verifier finds, nobody is.
        public var accusesNobody: Bool
        public var isSensitive: Bool

        public init(
            reportClass: ReportClass, category: ID<Category>, mode: Mode, target: Target, routingReason: Wording, accused: [Accused] = [],
            declined: [Accused] = [], accusesNobody: Bool = false, isSensitive: Bool = false
        ) {
            self.reportClass = reportClass
            self.category = category
            self.mode = mode
            self.target = target
            self.routingReason = routingReason
            self.accused = accused
            self.declined = declined
            self.accusesNobody = accusesNobody
            self.isSensitive = isSensitive
        }
    }

    /// A verifier who answers the matter himself (Kelola, row 4).
    public struct DirectHandling: Codable, Sendable, Equatable {
        public var reportClass: ReportClass
        public var category: ID<Category>
        public var mode: Mode
        /// The verifier's own body.
        public var target: Target
        public var firstFollowUp: Wording
        public var isSensitive: Bool

        public init(
            reportClass: ReportClass, category: ID<Category>, mode: Mode, target: Target, firstFollowUp: Wording, isSensitive: Bool = false
        ) {
            self.reportClass = reportClass
            self.category = category
            self.mode = mode
            self.target = target
            self.firstFollowUp = firstFollowUp
            self.isSensitive = isSensitive
        }
    }

    /// An act of the holder, with the date by which the next one is promised (row 19).
    public struct ProgressReport: Codable, Sendable, Equatable {
        public var act: Wording
        public var actDate: CivilDate
        public var nextDate: CivilDate

        public init(act: Wording, actDate: CivilDate, nextDate: CivilDate) {
            self.act = act
            self.actDate = actDate
            self.nextDate = nextDate
        }
    }

    /// An answer as its author submits it for approval (row 20).
    public struct DraftedAnswer: Codable, Sendable, Equatable {
        public var text: Wording
        public var kind: AnswerKind
        public var rubric: Rubric
        public var isSecret: Bool
        public var remedy: Remedy?

        public init(text: Wording, kind: AnswerKind, rubric: Rubric, isSecret: Bool = false, remedy: Remedy? = nil) {
            self.text = text
            self.kind = kind
            self.rubric = rubric
            self.isSecret = isSecret
            self.remedy = remedy
        }
    }

    /// The end of a case by what can be shown (row 25).
    public struct EvidenceClosing: Codable, Sendable, Equatable {
        public var statement: Wording
        /// Files that show the result: photographs, documents, a record of a visit.
        public var evidence: [ID<Attachment>]
        public var rootCause: RootCause

        public init(statement: Wording, evidence: [ID<Attachment>], rootCause: RootCause) {
            self.statement = statement
            self.evidence = evidence
            self.rootCause = rootCause
        }
    }

    /// What the Ombudsman did with a referral (row 38).
    public enum OmbudsmanResult: String, Codable, Sendable, CaseIterable {
        case recommendation
        case resolved
        case noAction
    }
}
