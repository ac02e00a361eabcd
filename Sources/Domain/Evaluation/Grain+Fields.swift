extension Grain {
    /// What a row of this grain may tell. A filter over anything else is refused.
    public var fields: Set<FactField> { isOfReports ? Self.common.union(own) : own }

    /// Told by every row of a report's history.
    private static let common: Set<FactField> = [
        .reportClass, .citizenType, .channel, .region, .province, .regency, .category, .isByStaff, .isBurst, .isSecret, .isSensitive,
        .isAssisted,
    ]

    private var own: Set<FactField> {
        switch self {
        case .arrival: [.standing, .label, .door, .hiddenBy, .isSubstantive, .archiveCode, .isRecurrence]
        case .handover: []
        case .verification, .firstFollowUp: [.outcome, .isExtended]
        case .classRound: [.outcome, .isExtended, .isReclassified, .isOnTimeAsExtended, .round]
        case .duration: [.clock, .workingDays, .pausedDays, .round]
        case .closure:
            [
                .closure, .isReopened, .isReopenWindowOver, .hasRecurred, .isRecurrenceWindowOver, .isRated, .isComplaint,
                .isDiscrimination,
                .isDiscriminationProposed,
            ]
        case .reopening: [.reopenedBy]
        case .disposition: [.way, .isSentOn, .isRedisposed, .isMisrouted, .router]
        case .promise: [.isKept, .isDue, .isMoved]
        case .rating: [.rating]
        case .appeal: [.appeal, .decision]
        case .backlog: [.standing, .isPastClassDue, .isPastHolderDue, .isDueSoon, .age]
        case .body: [.hasTeamDecree, .isRosterComplete, .hasLogin, .hasActedOrNoneWaited, .followUpRate, .kind]
        case .receivingUnit: [.hasActiveLiaison]
        case .answerReview: [.score, .isSubstantive, .raters]
        case .cluster: [.isDoneWithEvidence, .isRegistered]
        case .preventiveAction: [.before, .after, .lastYearBefore, .lastYearAfter]
        case .planActivity: [.isAchieved, .isVerified]
        case .recommendation: [.recommendationState]
        case .apipTask: [.outcome, .hasNote, .handlerIsInspectorate]
        case .reporter: [.isByStaff, .isCodeOnly]
        case .surveyAnswer: [.answer, .surveyMode]
        case .description: [.groups]
        case .brief: [.hasDecision]
        }
    }
}
