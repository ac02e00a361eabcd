/// A period that runs from an event to a due instant. The raw value is the key of its policy row (G.1).
public enum ClockKey: String, CaseIterable, Sendable, Codable {
    /// Verification after submission.
    case verify
    /// Verification of an information request or an aspiration.
    case verifyShort = "verify.short"
    /// First act of the holder after a cross-agency disposition.
    case followUpFirst = "followUp.first"
    /// Act of the holder after an objection, a reply or a reopening.
    case followUpNext = "followUp.next"
    /// The reporter's time to react to an answer; after it the report is closed by silence.
    case reporterReply
    case classNonSupervisory = "class.nonSupervisory"
    case classSupervisory = "class.supervisory"
    case classInfoRequest = "class.infoRequest"
    case classAspiration = "class.aspiration"
    case classWhistleblowing = "class.whistleblowing"
    /// The ceiling of Perpres 76/2013; it warns and decides nothing.
    case lawCeiling = "law.ceiling"
    /// Formal request under the public information law (UU 14/2008).
    case kipFormal = "kip.formal"
    case localLight = "local.light"
    case localNormative = "local.normative"
    case letterRegister = "letter.register"
    /// The reporter's time to complete what the verifier asked.
    case completion
    /// The reporter's time to complete what a holder asked.
    case completionHolder = "completion.holder"
    case tierDispose = "tier.dispose"
    case tierDraft = "tier.draft"
    case tierApprove = "tier.approve"
    /// Time in which a body may say that the matter is not its own.
    case notAuthority
    case transferAccept = "transfer.accept"
    case redispose
    case arbitration
    case contribution
    /// Longest silence between two progress notes.
    case progressGap
    case reopenWindow
    case appealWindow
    case appealDecision
    case secondYes
    case secondYesReveal = "secondYes.reveal"
    case examAssign = "exam.assign"
    case examReply = "exam.reply"
    case examFinding = "exam.finding"
    case sanctionDecide = "sanction.decide"
    case sanctionExecute = "sanction.execute"
    case ombudsmanAnswer = "ombudsman.answer"
    case ombudsmanRecommendation = "ombudsman.recommendation"
    case apipTask = "apip.task"
    case joiningStep = "joining.step"
    case moderation
    /// How long a revealed identity stays on the screen.
    case revealOpen = "reveal.open"
    /// How long a legal bar keeps a reveal from its reporter, unless two persons renew it.
    case revealBar = "reveal.bar"
    case breakGlassOpen = "breakGlass.open"
    case breakGlassReview = "breakGlass.review"
    case privacyRequest = "privacy.request"
    case privacyConsentWithdrawal = "privacy.consentWithdrawal"
    case privacyBreachNotice = "privacy.breachNotice"

    /// Windows of the reporter end on a working day: the due date rolls forward (G.2.3). Duties and ceilings never roll.
    public var rollsForward: Bool {
        switch self {
        case .completion, .completionHolder, .reopenWindow, .appealWindow: true
        default: false
        }
    }

    /// Stands still while the report waits for its reporter, is answered, archived, closed or merged (G.2.4). What runs in those very
    /// states, or beside the report, does not: the reporter's reply, appeals, second yes, examinations, tasks of the inspectorate.
    public var pausesWithReport: Bool {
        switch self {
        case .verify, .verifyShort, .followUpFirst, .followUpNext, .classNonSupervisory, .classSupervisory, .classInfoRequest,
            .classAspiration, .classWhistleblowing, .kipFormal, .localLight, .localNormative, .tierDispose, .tierDraft, .tierApprove,
            .notAuthority, .transferAccept, .redispose, .arbitration, .contribution, .progressGap:
            true
        default: false
        }
    }

    /// A date that the reporter is told of: what the office owes him next, and his own time. What desks owe each other is not his care.
    public var isToldToReporter: Bool {
        isClassClock || isReporterWindow
            || [.verify, .verifyShort, .followUpFirst, .followUpNext, .appealDecision, .redispose, .arbitration, .apipTask].contains(self)
    }

    /// The row that says how far this clock may be extended; nil where no extension exists.
    public var extensionKey: LimitKey? {
        switch self {
        case .classNonSupervisory: .extensionClass14
        case .classInfoRequest, .classAspiration: .extensionClass5
        case .followUpFirst, .followUpNext: .extensionFollowUp
        case .kipFormal: .kipExtension
        default: nil
        }
    }
}
