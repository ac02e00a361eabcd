import Domain

/// The acts of the permission matrix as a form lists them: by the work that they are part of.
enum ActionGroup: String, CaseIterable {
    case sending, identity, intake, handingOn, handling, closing, oversight

    /// Those of the group that a profile may take from a role, in the order of the matrix.
    func actions(of role: Role, in office: OfficeScope) -> [Action] {
        Permissions.withholdable(role, office: office).filter { Self.group(of: $0) == self }
    }

    private static func group(of action: Action) -> ActionGroup? {
        switch action {
        case .submit, .complete, .addInformation: .sending
        case .readText, .readSecretText, .raiseSecrecy, .lowerSecrecy: .identity
        case .seeOpenIdentity, .seeSecretIdentity, .askReveal, .breakGlass: .identity
        case .verify, .classify, .redact, .handleDirectly, .reclassify, .approveLongerClass: .intake
        case .disposeDown, .disposeAcross, .notAuthority, .transfer, .routeConflict, .arbitrate, .intervene, .handOutside: .handingOn
        case .draftAnswer, .internalNote, .askReporter, .progress, .askContribution, .copy, .approveAnswer: .handling
        case .askExtension, .askFarPromise, .approveExtension, .approveFarPromise: .handling
        case .archive, .approveArchive, .markReport, .approveMark, .judgeMark, .closeWithEvidence, .verifyEvidence, .merge, .unmerge,
            .split, .link:
            .closing
        case .withdraw, .confirm, .object, .rate, .reopen, .appeal, .refer: .sending
        case .reopenOnOwnMotion, .restore, .examine, .decideSanction, .executeSanction, .checkExecution: .oversight
        case .seeBoards, .exportFigures, .signOffData, .recommend, .answerRecommendation, .verifyRecommendation, .writePlan, .approvePlan,
            .verifyPlan, .spotCheck, .drawSample, .writeRecords, .moderateComments:
            nil
        case .manageSOP, .managePacks, .manageUsers, .manageUnits, .managePolicy, .manageCalendar, .manageKeys, .manageIndicators,
            .readAuditLog:
            nil
        }
    }
}
