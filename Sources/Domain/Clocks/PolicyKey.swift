/// The key of a policy row: every period, share and limit of the office is a dated row and never a constant in code.
///
/// The raw value is the key as written in G.1 of the rules and in `Resources/Reference/deadline_policies.csv`.
public enum PolicyKey: String, CaseIterable, Sendable, Codable {
    case verify
    case verifyShort = "verify.short"
    case followUpFirst = "followUp.first"
    case followUpNext = "followUp.next"
    case reporterReply
    case classNonSupervisory = "class.nonSupervisory"
    case classSupervisory = "class.supervisory"
    case classInfoRequest = "class.infoRequest"
    case classAspiration = "class.aspiration"
    case classWhistleblowing = "class.whistleblowing"
    case lawCeiling = "law.ceiling"
    case kipFormal = "kip.formal"
    case localLight = "local.light"
    case localNormative = "local.normative"
    case letterRegister = "letter.register"
    case completion
    case completionHolder = "completion.holder"
    case tierDispose = "tier.dispose"
    case tierDraft = "tier.draft"
    case tierApprove = "tier.approve"
    case notAuthority
    case transferAccept = "transfer.accept"
    case redispose
    case arbitration
    case contribution
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
    case revealOpen = "reveal.open"
    case breakGlassOpen = "breakGlass.open"
    case breakGlassReview = "breakGlass.review"
    case privacyRequest = "privacy.request"
    case privacyConsentWithdrawal = "privacy.consentWithdrawal"
    case privacyBreachNotice = "privacy.breachNotice"

    /// Per cent of the class days that the last holder has from his disposition (G.2.6).
    case holderShare
    /// Working days that a reopening gives at least (G.2.7).
    case reopenMin
    /// Working days that a shorter class leaves to react (G.2.8).
    case reclassMin
    case kipExtension = "kip.extension"
    /// Calendar days that waiting for the reporter may pause clocks, over the whole report (G.2.4).
    case pauseMax = "pause.max"
    /// Working days that a class of 14 may be extended; the classes of 60 have no extension.
    case extensionClass14 = "extension.class14"
    /// Working days that a class of 5 may be extended.
    case extensionClass5 = "extension.class5"
    case extensionFollowUp = "extension.followUp"
    /// Reminders of a window, each on its counted day.
    case completionReminderFirst = "completion.reminder.first"
    case completionReminderSecond = "completion.reminder.second"
    case completionReminderThird = "completion.reminder.third"
    case completionHolderReminderFirst = "completion.holder.reminder.first"
    case completionHolderReminderSecond = "completion.holder.reminder.second"
    case completionHolderReminderThird = "completion.holder.reminder.third"
    case reporterReplyReminderFirst = "reporterReply.reminder.first"
    case reporterReplyReminderSecond = "reporterReply.reminder.second"
    /// Reveals of one officer in a day; after them he is locked (E.3).
    case revealDaily = "reveal.daily"
    /// Calendar days after which a silent number must prove itself again (M.2).
    case smsQuiet = "sms.quiet"
    /// Certainty from which a routed report goes straight to the agency (F, door A); 0 to 1.
    case doorACertainty = "doorA.certainty"
    /// Calendar days that an unsent draft is kept (F row 1).
    case draftKeep = "draft.keep"
    /// Calendar days in which a spam archive can be undone at once (A10).
    case spamUndo = "spam.undo"
    /// Hours that an operator named for a visit sees name and contact (D).
    case visitOpen = "visit.open"
    /// Hours that an assistant sees his entry at most before the receipt is handed over (D).
    case assistantView = "assistant.view"
    /// Calendar days after closure when a sealed identity is destroyed (E.3).
    case identityKeep = "identity.keep"
    case identityKeepSupervisory = "identity.keep.supervisory"
    /// Working days in which a drawn answer is read by another person (C.2).
    case rereadWithin = "reread.within"
    /// Calendar days after which an empty seat is told to the leader (C.2).
    case rosterLetter = "roster.letter"
    /// Calendar days in which every seat must have acted once (C.2).
    case rosterLastAct = "roster.lastAct"
    /// Calendar days before the calendar ends when the operator is warned (G.2.10).
    case calendarWarning = "calendar.warning"
}

extension ClockKey {
    /// The row that says how long this clock is.
    public var policyKey: PolicyKey? { PolicyKey(rawValue: rawValue) }

    /// The rows that say on which counted days the reporter is reminded.
    public var reminderKeys: [PolicyKey] {
        switch self {
        case .completion: [.completionReminderFirst, .completionReminderSecond, .completionReminderThird]
        case .completionHolder: [.completionHolderReminderFirst, .completionHolderReminderSecond, .completionHolderReminderThird]
        case .reporterReply: [.reporterReplyReminderFirst, .reporterReplyReminderSecond]
        default: []
        }
    }
}

extension PolicyKey {
    /// Which row of an agency is stricter than the nation's (G.1: an agency may only be stricter).
    enum Strictness {
        /// A duty: less time is stricter.
        case lower
        /// A window of the reporter, or a threshold that protects him: more is stricter.
        case higher
        /// No agency may have a row of its own.
        case nationOnly
    }

    var strictness: Strictness {
        switch self {
        case .reporterReply, .completion, .completionHolder, .reopenWindow, .appealWindow, .doorACertainty: .higher
        case .smsQuiet, .lawCeiling, .calendarWarning, .identityKeep, .identityKeepSupervisory, .spamUndo, .draftKeep,
            .completionReminderFirst, .completionReminderSecond, .completionReminderThird, .completionHolderReminderFirst,
            .completionHolderReminderSecond, .completionHolderReminderThird, .reporterReplyReminderFirst,
            .reporterReplyReminderSecond:
            .nationOnly
        default: .lower
        }
    }
}
