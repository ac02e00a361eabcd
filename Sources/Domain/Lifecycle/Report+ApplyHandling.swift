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
                finishContributionClock(of: contributions[index].from.holder, at: now)
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
            transfer = nil
            requests.removeAll { $0.act == .extension || $0.act == .farPromise }
            state = .answered
        default:
            break
        }
    }

    /// Several bodies may owe a part at once: only the clock of the one that delivered ends.
    private mutating func finishContributionClock(of body: Holder, at now: Instant) {
        let index = clocks.firstIndex { $0.key == .contribution && $0.isRunning && $0.bearer == body }
        if let index { clocks[index].clock.finish(at: now) }
    }

    /// The announced act is recorded: every promise still open is kept, late or not; the dates tell.
    private mutating func keepPromises(at now: Instant) {
        for index in promises.indices where promises[index].keptAt == nil {
            promises[index].keptAt = now
        }
    }
}
