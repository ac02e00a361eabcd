extension Report {
    mutating func applyHandling(_ event: Event, at now: Instant, by actor: Actor) {
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
        case .contributionDeclined(let id, let decline):
            for index in contributions.indices where contributions[index].id == id {
                contributions[index].declined = decline
                finishContributionClock(of: contributions[index].from.holder, at: now)
            }
        case .progressed(let progress):
            keepPromises(at: now)
            promises.append(
                Promise(wording: progress.act, date: progress.nextDate, madeAt: now, maker: holder?.holder, zone: holder?.zone))
            state = .inProgress
        case .promiseMoved(let date, _):
            guard let last = promises.indices.last else { break }
            promises[last].movedFrom = promises[last].date
            promises[last].date = date
        case .answerDrafted(let answer):
            draft = answer
        case .answerReturned:
            break
        case .answered(let answer, _):
            keepPromises(at: now)
            answers.append(answer)
            answered(by: [answer.author, actor])
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
    mutating func keepPromises(at now: Instant) {
        for index in promises.indices where promises[index].isOpen {
            promises[index].keptAt = now
        }
    }

    /// The report leaves who promised: what is not yet due is owed by nobody any more, what is overdue stays broken.
    mutating func endPromises(at now: Instant) {
        for index in promises.indices where promises[index].isOpen && promises[index].dueAt > now {
            promises[index].endedAt = now
        }
    }
}
