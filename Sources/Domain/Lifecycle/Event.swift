/// What happened to a report. Events are the only truth: the report's row is what remains when they are applied in order.
public indirect enum Event: Codable, Sendable, Equatable {
    case submitted(Command.Submission)
    /// The system has found the agency that verifies it ("usulan sistem").
    case doorOpened(Target)
    case verified(Classification)
    case published
    case unpublished
    case disposed(Disposal)
    case handledDirectly(Target)
    case firstFollowedUp
    case asked(Wording, Question.Stage)
    case completed(Wording)
    case questionLapsed
    case archived(ArchiveCode, Wording?, ArchiveGrounds = ArchiveGrounds())
    case archiveAppealed(Wording)
    case restored(Wording)
    case disposedDown(Target, instruction: Wording)
    case declinedToAgency(proposed: Holder, ground: Wording)
    case authorityDeclined(proposed: Target, ground: Wording)
    case arbitrationOpened
    case transferOffered(PendingTransfer)
    case transferRefused(Wording?)
    case copied([Holder])
    case contributionAsked(Contribution)
    case contributed(ID<Contribution>, Wording)
    /// The body that was asked for a part says whose it is instead.
    case contributionDeclined(ID<Contribution>, Contribution.Decline)
    case progressed(Command.ProgressReport)
    /// The holder names another day for his next step, before the day that he promised, and once.
    case promiseMoved(CivilDate, Wording)
    case answerDrafted(Answer)
    case answerReturned(Wording)
    case answered(Answer, leavingOpenContributions: Wording?)
    case objected(Wording)
    case answerAppealed(Wording)
    case appealDecided(upheld: Bool, Wording)
    case closed(ClosureKind, Closing)
    /// The reporter took an allegation back; the office goes on with it alone.
    case reporterLeft(Wording?, wasCoerced: Bool)
    case reopened(Wording)
    case recurrenceReported(ID<Report>)
    case unmerged(Wording)
    case split([ID<Report>], Wording)
    case extended(ClockKey, days: Int, code: ExtensionReason, Wording)
    case reclassified(ReportClass, Wording)
    case classObjected(Wording)
    case classObjectionDecided(upheld: Bool, Wording)
    case accused([Accused])
    /// The text seems to accuse this body: it sees nothing of the report until a verifier has decided.
    case accusationProposed(Accused)
    case accusationProposalDecided(Accused, isConfirmed: Bool)
    /// What the reporter said of an accusation is decided: somebody is named, or nobody is accused.
    case accusationSaidDecided(isConfirmed: Bool)
    /// Two people have taken the mark of an accusation off: whom it named may see and hold the report again.
    case accusationLifted(AccusationLift)
    /// Who sat in a body when it was accused: accused from now on wherever they sit.
    case peopleAccused([ID<Officer>])
    case modeChanged(Mode, Wording?)
    case intervened(Wording)
    case referred
    case referredWithoutProvider(Wording)
    case ombudsmanResult(Command.OmbudsmanResult, Wording)
    case informationAdded(Wording, hasFiles: Bool)
    case noted(Wording)
    /// A body has ended and another stands in its place; whether the report itself was in its hands.
    case succeeded(Succession, tookOver: Bool)
    case rated(Rating)
    /// Another person has looked at a low rating, and sends the case back to work or not.
    case ratingReviewed(reopens: Bool, Wording)
    /// Another office stood at the place before the case is closed.
    case fieldChecked(FieldCheck)
    case secondYesAsked(SecondYesRequest)
    case secondYesGiven(ID<SecondYesRequest>)
    case secondYesReturned(ID<SecondYesRequest>, Wording)
    case revealAsked(Reveal)
    /// Until when the reporter is not told, where a legal bar was agreed to.
    case revealGranted(ID<Reveal>, barredUntil: Instant? = nil)
    case revealRefused(ID<Reveal>, Wording)
    case barRenewalAsked(ID<Reveal>, LegalBar.Renewal)
    case barRenewed(ID<Reveal>, until: Instant)
    case barRenewalRefused(ID<Reveal>, Wording)
    /// A legal bar was ended before its time.
    case barLifted(ID<Reveal>, at: Instant, Wording)
    /// Somebody looks at the reporter's identity; written down before it is shown.
    case identityOpened(IdentityDisclosure)
    /// The look at this place of the history showed nothing: it had been written down, and the vault then opened nothing.
    case identityNotShown(IdentityDisclosure, look: Int64)
    case emergencyOpened(EmergencyOpening)
    case emergencyReviewed(ID<EmergencyOpening>, isJustified: Bool, Wording)
    /// The reporter asks something about his own data.
    case dataRequested(DataRequest)
    case dataRequestEnded(ID<DataRequest>, DataRequest.Outcome, Wording?)
    case clockStarted(CaseClock)
    case clockFinished(ClockKey, at: Instant)
    case clocksPaused(PauseCause)
    case clocksResumed
    /// The clock of this key goes on under new terms: another class, an extension, a new round, a new holder.
    case clockChanged(Clock)

    /// What the verifier found the report to be.
    public struct Classification: Codable, Sendable, Equatable {
        public var reportClass: ReportClass
        public var category: ID<Category>
        public var mode: Mode
        public var accused: [Accused]
        public var isSensitive: Bool
    }

    /// A hand-over to a body, with how it came about.
    public struct Disposal: Codable, Sendable, Equatable {
        public enum Way: String, Codable, Sendable, CaseIterable {
            case verified
            case autorouted
            case redisposed
            case transferred
            case arbitrated
            case interim
            case conflict
            case intervened
        }

        /// Who holds the report from now on.
        public var target: Target
        public var way: Way
        public var reason: Wording?
        /// Whose matter it is, where a host holds the report for a body without an account (C.3); nil where it holds it itself.
        public var meant: Target?

        /// Whose matter it is.
        public var owner: Target { meant ?? target }
    }

    /// What is recorded with an ending.
    public struct Closing: Codable, Sendable, Equatable {
        public var statement: Wording?
        public var evidence: [ID<Attachment>] = []
        public var rootCause: RootCause?
        public var parent: ID<Report>?
        public var wasCoerced = false
    }
}

/// An event with its place in the report's history, its moment and its author.
public struct StampedEvent: Codable, Sendable, Equatable {
    /// 1 for the first event of a report, without gaps.
    public var sequence: Int64
    public var at: Instant
    public var actor: Actor
    public var event: Event

    public init(sequence: Int64, at: Instant, actor: Actor, event: Event) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.event = event
    }
}
