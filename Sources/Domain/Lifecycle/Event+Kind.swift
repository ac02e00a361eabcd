extension Event {
    /// Told to the reporter and the office, never to the public: who wanted to know who the reporter is.
    public var concernsIdentity: Bool {
        switch self {
        case .revealAsked, .revealGranted, .revealRefused, .identityOpened, .identityNotShown, .emergencyOpened, .emergencyReviewed,
            .barRenewalAsked, .barRenewed, .barRenewalRefused, .barLifted:
            true
        default: false
        }
    }

    /// Told to the reporter and the office alone: what he thought of the handling.
    public var concernsRating: Bool {
        switch self {
        case .rated, .ratingReviewed: true
        default: false
        }
    }

    /// An answer of who guards identities, and so no act in the case itself.
    var isOfCustodian: Bool {
        switch self {
        case .revealGranted, .revealRefused, .emergencyReviewed, .barRenewed, .barRenewalRefused, .barLifted: true
        default: false
        }
    }

    /// The request to open an identity of which it is a part; nil for all else, also for an opening in an emergency.
    var reveal: ID<Reveal>? {
        switch self {
        case .revealAsked(let reveal): reveal.id
        case .revealGranted(let id, _), .revealRefused(let id, _), .barRenewalAsked(let id, _), .barRenewed(let id, _),
            .barRenewalRefused(let id, _), .barLifted(let id, _, _):
            id
        case .identityOpened(let opening), .identityNotShown(let opening, _):
            if case .reveal(let id) = opening.ground { id } else { nil }
        default: nil
        }
    }

    /// Told to the reporter alone: what he asked about his own data.
    public var concernsDataRights: Bool {
        switch self {
        case .dataRequested, .dataRequestEnded: true
        default: false
        }
    }

    /// The event's name in the history and in exports.
    public var kind: String {
        switch self {
        case .submitted: "submitted"
        case .doorOpened: "doorOpened"
        case .verified: "verified"
        case .published: "published"
        case .unpublished: "unpublished"
        case .disposed: "disposed"
        case .handledDirectly: "handledDirectly"
        case .firstFollowedUp: "firstFollowedUp"
        case .asked: "asked"
        case .completed: "completed"
        case .questionLapsed: "questionLapsed"
        case .archived: "archived"
        case .archiveAppealed: "archiveAppealed"
        case .restored: "restored"
        case .disposedDown: "disposedDown"
        case .declinedToAgency: "declinedToAgency"
        case .authorityDeclined: "authorityDeclined"
        case .arbitrationOpened: "arbitrationOpened"
        case .transferOffered: "transferOffered"
        case .transferRefused: "transferRefused"
        case .copied: "copied"
        case .contributionAsked: "contributionAsked"
        case .contributed: "contributed"
        case .contributionDeclined: "contributionDeclined"
        case .progressed: "progressed"
        case .promiseMoved: "promiseMoved"
        case .answerDrafted: "answerDrafted"
        case .answerReturned: "answerReturned"
        case .answered: "answered"
        case .objected: "objected"
        case .answerAppealed: "answerAppealed"
        case .appealDecided: "appealDecided"
        case .closed: "closed"
        case .reporterLeft: "reporterLeft"
        case .reopened: "reopened"
        case .recurrenceReported: "recurrenceReported"
        case .unmerged: "unmerged"
        case .split: "split"
        case .extended: "extended"
        case .reclassified: "reclassified"
        case .classObjected: "classObjected"
        case .classObjectionDecided: "classObjectionDecided"
        case .accused: "accused"
        case .accusationProposed: "accusationProposed"
        case .accusationProposalDecided: "accusationProposalDecided"
        case .accusationSaidDecided: "accusationSaidDecided"
        case .accusationLifted: "accusationLifted"
        case .peopleAccused: "peopleAccused"
        case .modeChanged: "modeChanged"
        case .intervened: "intervened"
        case .referred: "referred"
        case .referredWithoutProvider: "referredWithoutProvider"
        case .ombudsmanResult: "ombudsmanResult"
        case .informationAdded: "informationAdded"
        case .noted: "noted"
        case .succeeded: "succeeded"
        case .rated: "rated"
        case .ratingReviewed: "ratingReviewed"
        case .fieldChecked: "fieldChecked"
        case .secondYesAsked: "secondYesAsked"
        case .secondYesGiven: "secondYesGiven"
        case .secondYesReturned: "secondYesReturned"
        case .revealAsked: "revealAsked"
        case .revealGranted: "revealGranted"
        case .barRenewalAsked: "barRenewalAsked"
        case .barRenewed: "barRenewed"
        case .barRenewalRefused: "barRenewalRefused"
        case .barLifted: "barLifted"
        case .revealRefused: "revealRefused"
        case .identityOpened: "identityOpened"
        case .identityNotShown: "identityNotShown"
        case .emergencyOpened: "emergencyOpened"
        case .emergencyReviewed: "emergencyReviewed"
        case .dataRequested: "dataRequested"
        case .dataRequestEnded: "dataRequestEnded"
        case .clockStarted: "clockStarted"
        case .clockFinished: "clockFinished"
        case .clocksPaused: "clocksPaused"
        case .clocksResumed: "clocksResumed"
        case .clockChanged: "clockChanged"
        }
    }
}
