extension Report {
    mutating func applyIntake(_ event: Event, at now: Instant, by actor: Actor) {
        switch event {
        case .asked(let wording, let stage):
            if state != .awaitingReporter { stateBefore = state }
            state = .awaitingReporter
            questions.append(Question(wording: wording, stage: stage, askedAt: now))
        case .completed:
            for index in questions.indices where questions[index].answeredAt == nil {
                questions[index].answeredAt = now
            }
            returnToStateBefore()
        case .questionLapsed:
            returnToStateBefore()
        case .archived(let code, _):
            state = .archived
            stateBefore = nil
            archiveCode = code
            archivedAt = now
            archiver = actor
        case .archiveAppealed:
            state = .unverified
            archiveAppealed = true
        case .restored:
            state = .unverified
            archiveCode = nil
            archivedAt = nil
        default:
            break
        }
    }

    mutating func returnToStateBefore() {
        state = stateBefore ?? .unverified
        stateBefore = nil
    }
}
