/// One thing that a row of facts tells; its name is written in definitions of indicators.
public enum FactField: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case standing, label, door, hiddenBy, isSubstantive, archiveCode, isRecurrence
    case reportClass = "class"
    case citizenType, channel, region, province, regency, category, isByStaff, isBurst, isSecret, isSensitive, isAssisted
    /// How a duty ended, or stands.
    case outcome
    case isExtended, isReclassified
    /// In time if the extension is believed; punctuality is measured without it.
    case isOnTimeAsExtended
    case round, clock, workingDays, pausedDays
    case closure, isReopened, isReopenWindowOver, hasRecurred, isRecurrenceWindowOver, isRated, isComplaint
    case isDiscrimination, isDiscriminationProposed
    case reopenedBy, way, isSentOn, isRedisposed, isMisrouted, router
    case isKept, isDue, isMoved
    case rating, appeal, decision
    case isPastClassDue, isPastHolderDue, isDueSoon
    /// For how long an open report has been at its body.
    case age
    case hasTeamDecree, isRosterComplete, hasLogin, hasActedOrNoneWaited, followUpRate, kind
    case hasActiveLiaison, score, raters, isDoneWithEvidence, isRegistered
    case before, after, lastYearBefore, lastYearAfter
    case isAchieved, isVerified, recommendationState, hasNote, handlerIsInspectorate
    case isCodeOnly, answer, surveyMode, groups, hasDecision

    /// What a value of the field looks like.
    public enum Shape: Sendable, Equatable {
        case flag
        /// One of these words.
        case code([String])
        /// Any word: ids and names that the office adds to.
        case word
        /// Several words, in no order.
        case words
        case number
    }

    public var shape: Shape {
        switch self {
        case .standing: .code(SheetStanding.allCases.map(\.rawValue))
        case .label: .code(OfficialLabel.allCases.map(\.fieldWord))
        case .door: .code(["agency", "national", "inspectorate"])
        case .hiddenBy: .code(HiddenBy.allCases.map(\.rawValue))
        case .archiveCode: .code(ArchiveCode.allCases.map(\.rawValue))
        case .reportClass: .code(ReportClass.allCases.map(\.rawValue))
        case .citizenType: .code(CitizenType.allCases.map(\.rawValue))
        case .outcome: .code(DutyOutcome.allCases.map(\.rawValue))
        case .clock: .code(["verification", "firstFollowUp", "class"])
        case .closure: .code(ClosureKind.allCases.map(\.rawValue))
        case .reopenedBy: .code(ReopenedBy.allCases.map(\.rawValue))
        case .way: .code(Event.Disposal.Way.allCases.map(\.rawValue) + ["down"])
        case .appeal: .code(["archive", "answer", "class"])
        case .decision: .code(["upheld", "refused", "open"])
        case .recommendationState: .code(["open", "answered", "doneClaimed", "accepted", "overdue"])
        case .age: .code(ReportAge.allCases.map(\.rawValue))
        case .channel, .region, .province, .regency, .category, .router, .kind, .surveyMode: .word
        case .groups: .words
        case .round, .workingDays, .pausedDays, .rating, .followUpRate, .score, .raters, .before, .after, .lastYearBefore, .lastYearAfter,
            .answer:
            .number
        default: .flag
        }
    }
}

extension OfficialLabel {
    /// The label as definitions and exports of figures write it, in one word.
    public var fieldWord: String {
        switch self {
        case .unverified: "unverified"
        case .postponed: "postponed"
        case .awaitingFollowUp: "awaitingFollowUp"
        case .inProgress: "inProgress"
        case .finished: "finished"
        case .archived: "archived"
        }
    }
}
