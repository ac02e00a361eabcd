/// Something that a person may or may not do (D), in the order of the permission matrix. Public acts (reading published reports,
/// supporting, following, commenting) need no permission and are not here.
public enum Action: String, CaseIterable, Sendable, Codable {
    // Sending
    case submit
    case complete
    case addInformation
    // Reading
    /// The text of a report that is not secret.
    case readText
    case readSecretText
    /// Name and contact of a reporter in open mode; every view is logged.
    case seeOpenIdentity
    /// Name and contact of a reporter in secret mode; every view is logged.
    case seeSecretIdentity
    /// Ask that a sealed identity be opened (E.3).
    case askReveal
    /// Open a contact alone for danger to life, on duty (E.3).
    case breakGlass
    // Intake
    case verify
    case classify
    case redact
    case handleDirectly
    case reclassify
    /// Second yes to a longer class.
    case approveLongerClass
    // Handing on
    case disposeDown
    case disposeAcross
    case notAuthority
    case transfer
    // Handling
    case draftAnswer
    case internalNote
    case askReporter
    case progress
    case askContribution
    case copy
    case approveAnswer
    // Setting aside and closing
    case archive
    case approveArchive
    /// Say how far the word of a report is doubted (H).
    case markReport
    /// Second yes to a mark that weighs on the reporter.
    case approveMark
    /// Decide on a reporter's appeal against a mark.
    case judgeMark
    case closeWithEvidence
    case verifyEvidence
    case askExtension
    case askFarPromise
    case approveExtension
    case approveFarPromise
    case merge
    case unmerge
    case split
    case link
    case raiseSecrecy
    /// With the reporter's consent only.
    case lowerSecrecy
    // The reporter's own moves
    case withdraw
    case confirm
    case object
    case rate
    case reopen
    case appeal
    case refer
    // Oversight of one report
    case reopenOnOwnMotion
    case restore
    case routeConflict
    case examine
    case decideSanction
    case executeSanction
    case checkExecution
    case arbitrate
    case intervene
    case handOutside
    // Figures and evaluation
    case seeBoards
    /// Exports without identity.
    case exportFigures
    case signOffData
    case recommend
    case answerRecommendation
    case verifyRecommendation
    case writePlan
    case approvePlan
    case verifyPlan
    case spotCheck
    case drawSample
    /// Records of work around reports (C.5).
    case writeRecords
    case moderateComments
    // Running the office
    case manageSOP
    case managePacks
    case manageUsers
    case manageUnits
    case managePolicy
    case manageCalendar
    case manageKeys
    case manageIndicators
    case readAuditLog
}
