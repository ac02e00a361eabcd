extension Report {
    mutating func applyHandling(_ event: Event, at now: Instant) {
        switch event {
        case .firstFollowedUp:
            firstFollowUpAt = firstFollowUpAt ?? now
        case .copied(let holders):
            copies += holders.filter { !copies.contains($0) }
        case .contributionAsked(let contribution):
            contributions.append(contribution)
        case .contributed(let id, let wording):
            for index in contributions.indices where contributions[index].id == id {
                contributions[index].answer = wording
            }
        case .progressed(let progress):
            keepPromises(at: now)
            promises.append(Promise(wording: progress.act, date: progress.nextDate, madeAt: now))
            state = .inProgress
        case .answerDrafted(let answer):
            draft = answer
        case .answerReturned:
            break
        case .answered(let answer, _):
            keepPromises(at: now)
            answers.append(answer)
            draft = nil
            state = .answered
        default:
            break
        }
    }

    /// The announced act is recorded: every promise still open is kept, late or not; the dates tell.
    private mutating func keepPromises(at now: Instant) {
        for index in promises.indices where promises[index].keptAt == nil {
            promises[index].keptAt = now
        }
    }
}
