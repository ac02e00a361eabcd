/// An act of the office's own administration, as its log knows it. The words are stored; they never change.
public enum OfficeAct: String, CaseIterable, Sendable, Codable {
    case agencyCreated, agencyEdited, answerApprovalSet, agencyEnded
    case unitCreated, unitEdited, unitEnded
    case categoryAdded, categoryEdited
    case templateAdded, templateEdited, templateWithdrawn
    case questionAdded, questionEdited, questionWithdrawn
    case articleWritten, articleReviewed, articleReturned, articleWithdrawn
    case holidayAdded, holidayCancelled
    case policyAdded
    case routingRuleAdded, routingRuleEdited, jurisdictionAdded, jurisdictionEdited, routingLearned
    case procedureAdded, procedureEdited, procedureIssued
    case referenceLoaded
    case demoSeeded
    case officerInvited, invitationRepeated, invitationAccepted
    case passwordReset, passwordChanged, profileChanged, linkIssued
    case signedIn, sessionsEnded
    case roleProfileAdded, roleProfileEdited, roleProfileRemoved
    case seatGiven, seatLimited, seatEnded, seatChosen, handedOver
    case factorAdded, factorRemoved, recoveryCodesMade, recoveryCodeUsed, cardPrinted, factorsReset
    case computerRemembered, computerForgotten
    case dataDestroyed, breachListed, breachRecorded, breachNotified, breachEnded
    case bodyLinkMade, bodyLinkOpened, bodyLinkAccepted, bodyLinkUsed, bodyLinkRevoked
    case delegationMade, delegationEnded
    case pictureShown, pictureHidden
    /// A step of a mark of doubt; only a digest of it is logged.
    case doubtCommitted
    case lettersReplayed
    case vaultKeysRotated, vaultKeyDestroyed, vaultKeysRestored, identityKeysDestroyed
    case vaultSilent, vaultBack, vaultStopped
    case requestMade, requestApproved, requestReturned
}
