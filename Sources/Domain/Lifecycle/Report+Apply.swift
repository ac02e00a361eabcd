extension Report {
    /// The only way in which a report changes. Total: an event that happened is never refused.
    public mutating func apply(_ stamped: StampedEvent) {
        version = stamped.sequence
        apply(stamped.event, at: stamped.at, by: stamped.actor)
    }

    /// Goes on by what one move came to, and gives the events their places in the report's history.
    @discardableResult
    public mutating func apply(_ events: [Event], at now: Instant, by actor: Actor) -> [StampedEvent] {
        events.map { event in
            let stamped = StampedEvent(sequence: version + 1, at: now, actor: actor, event: event)
            apply(stamped)
            return stamped
        }
    }

    mutating func apply(_ event: Event, at now: Instant, by actor: Actor) {
        if let officer = actor.officer, !event.isOfCustodian, !officersWhoActed.contains(officer) { officersWhoActed.append(officer) }
        switch event {
        case .clockStarted, .clockFinished, .clocksPaused, .clocksResumed, .clockChanged:
            applyClock(event, at: now)
        case .secondYesAsked(let request):
            requests.append(request)
        case .secondYesGiven(let id):
            if let request = requests.first(where: { $0.id == id }) { rememberBoth(of: request, approver: actor) }
            requests.removeAll { $0.id == id }
        case .secondYesReturned(let id, _):
            requests.removeAll { $0.id == id }
        case .submitted(let submission):
            applySubmission(submission, at: now)
        case .verified(let classification):
            applyClassification(classification, at: now)
        case .published:
            publishedAt = publishedAt ?? now
        case .unpublished:
            publishedAt = nil
        case .modeChanged(let newMode, _):
            mode = newMode
        case .accused(let units):
            accused = units
            proposedAccused.removeAll(where: units.contains)
        case .accusationProposed(let body):
            proposedAccused.append(body)
        case .accusationProposalDecided(let body, let isConfirmed):
            proposedAccused.removeAll { $0 == body }
            if isConfirmed { accused.append(body) }
        case .accusationSaidDecided:
            isAccusationSaid = false
        case .accusationLifted(let lift):
            applyLift(lift)
        case .peopleAccused(let people):
            accusedPeople += people.filter { !accusedPeople.contains($0) }
        case .reclassified(let newClass, _):
            reclassification = Reclassification(before: effectiveClass, author: actor, objection: reclassification?.objection)
            reportClass = newClass
            classChanged = true
            if newClass == .whistleblowing { isSensitive = true }
        case .classObjected:
            reclassification?.objection = .pending
        case .classObjectionDecided(let upheld, _):
            reclassification?.objection = .decided
            if upheld, let before = reclassification?.before { reportClass = before }
        case .intervened:
            state = .disposed
        case .succeeded(let succession, _):
            applySuccession(succession)
        case .revealAsked, .revealGranted, .revealRefused, .identityOpened, .emergencyOpened, .emergencyReviewed:
            applyIdentity(event)
        case .barRenewalAsked, .barRenewed, .barRenewalRefused, .barLifted:
            applyBar(event)
        case .dataRequested, .dataRequestEnded:
            applyRights(event)
        case .noted, .extended, .recurrenceReported, .informationAdded, .identityNotShown, .fieldChecked:
            break
        case .rated(let newRating):
            rating = newRating
        case .doorOpened, .asked, .completed, .questionLapsed, .archived, .archiveAppealed, .restored:
            applyIntake(event, at: now, by: actor)
        case .disposed, .handledDirectly, .disposedDown, .declinedToAgency, .authorityDeclined, .arbitrationOpened, .transferOffered,
            .transferRefused:
            applyRouting(event, at: now)
        case .firstFollowedUp, .copied, .contributionAsked, .contributed, .contributionDeclined, .progressed, .promiseMoved, .answerDrafted,
            .answerReturned,
            .answered:
            applyHandling(event, at: now, by: actor)
        case .objected, .answerAppealed, .appealDecided, .closed, .reporterLeft, .reopened, .ratingReviewed, .unmerged, .split, .referred,
            .referredWithoutProvider,
            .ombudsmanResult:
            applyEnding(event, at: now, by: actor)
        }
    }

    /// Neither who asked for it nor who said yes judges later whether it was right.
    private mutating func rememberBoth(of request: SecondYesRequest, approver: Actor) {
        switch request.act {
        case .archive:
            archiver = request.author
            archiveApprover = approver
        case .longerClass:
            reclassification?.author = request.author
            reclassification?.approver = approver
        case .evidence:
            answered(by: [request.author, approver])
        default:
            break
        }
    }

    mutating func answered(by people: [Actor]) {
        answerers += people.compactMap(\.officer).filter { !answerers.contains($0) }
    }

    private mutating func applySubmission(_ submission: Command.Submission, at now: Instant) {
        state = .unverified
        citizenType = submission.citizenType
        mode = submission.mode
        category = submission.category
        door = submission.door
        isSensitive = submission.isSensitive
        isByChild = submission.isByChild
        hasAttachments = submission.hasAttachments
        recurrenceOf = submission.recurrenceOf
        splitFrom = submission.splitFrom
        accusedPeople = submission.accusedPeople
        isAccusationSaid = submission.accusesOfficial
        submittedAt = submission.submittedAt ?? now
    }

    private mutating func applyClassification(_ found: Event.Classification, at now: Instant) {
        reportClass = found.reportClass
        category = found.category
        mode = found.mode
        accused = found.accused
        isSensitive = found.isSensitive
        verifiedAt = verifiedAt ?? now
        isAutoRouted = false
        forgetArchive()
    }
}
