/// What may happen to a report that a step of an operating procedure may name. The raw value is the event's own name in the history.
public enum SopEvent: String, Codable, Sendable, CaseIterable {
    case submitted
    case verified
    case disposed
    case disposedDown
    case firstFollowedUp
    case progressed
    case asked
    case completed
    case contributionAsked
    case contributed
    case answerDrafted
    case answerReturned
    case answered
    case objected
    case answerAppealed
    case appealDecided
    case fieldChecked
    case reopened
    case authorityDeclined
    case transferOffered
    case closed
}
