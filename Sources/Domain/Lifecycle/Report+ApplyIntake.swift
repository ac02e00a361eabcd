extension Report {
    mutating func applyIntake(_ event: Event, at now: Instant, by actor: Actor) {
        switch event {
        case .doorOpened(let target):
            door = .agency(target.holder.agency)
            isDoorOfSystem = true
        case .asked(let wording, let stage):
            if state != .awaitingReporter { stateBefore = state }
            state = .awaitingReporter
            questions.append(Question(wording: wording, stage: stage, askedAt: now))
            archiveAppealed = false
        case .completed:
            for index in questions.indices where questions[index].answeredAt == nil {
                questions[index].answeredAt = now
            }
            returnToStateBefore()
        case .questionLapsed:
            settleQuestions(at: now)
            returnToStateBefore()
        case .archived(let code, _, _):
            settleQuestions(at: now)
            state = .archived
            stateBefore = nil
            archiveCode = code
            archivedAt = now
            archiver = actor
            archiveApprover = nil
            requests.removeAll { $0.act != .archive || actor.kind == .system }
        case .archiveAppealed:
            state = .unverified
            archiveAppealed = true
            door = .national
        case .restored:
            state = .unverified
            forgetArchive()
        default:
            break
        }
    }

    /// The report is no longer set aside, and nothing of it binds a later verifier.
    mutating func forgetArchive() {
        archiveCode = nil
        archivedAt = nil
        archiver = nil
        archiveApprover = nil
        archiveAppealed = false
    }

    /// The reporter's time to answer is over.
    mutating func settleQuestions(at now: Instant) {
        for index in questions.indices where !questions[index].isSettled { questions[index].lapsedAt = now }
    }

    mutating func returnToStateBefore() {
        state = stateBefore ?? .unverified
        stateBefore = nil
    }
}
