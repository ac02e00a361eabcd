import Domain

/// Turns the events of a report into what a person reads as its history.
struct Timeline {
    /// Events that no history tells: the clocks' own bookkeeping, and what is seen elsewhere on the page. They are most of a
    /// report's events, and are not even read for a page.
    static let untold = [
        "clockStarted", "clockFinished", "clocksPaused", "clocksResumed", "clockChanged", "firstFollowedUp", "unpublished", "rated",
        "peopleAccused",
    ]

    let report: Report
    let texts: [ID<Writing>: String]
    let files: [FileLine]
    let reader: Audience
    /// For a reporter who has taken an allegation back, that is its end.
    var endsWithReporter = false

    func entries(of events: ArraySlice<StampedEvent>) -> [TimelineEntry] {
        let asked = Dictionary(
            NoticePlan.requests(in: events.map(\.event)).filter { Self.told.contains($0.act) }.map { ($0.id, $0.act) }
        ) { first, _ in first }
        let empty = Set(
            events.compactMap { stamped -> Int64? in
                if case .identityNotShown(_, let look) = stamped.event { look } else { nil }
            })
        let open = reader == .everyone ? [:] : openParts(in: events)
        return events.compactMap { stamped in
            guard var entry = self.entry(stamped, requests: asked, empty: empty) else { return nil }
            entry.leftOut = open[stamped.sequence] ?? []
            return entry
        }.filter { reader == .office || !$0.isInternal }
    }

    /// For each answer that went out before all parts of it were there: whose were missing then.
    private func openParts(in events: ArraySlice<StampedEvent>) -> [Int64: [Holder]] {
        var asked: [Contribution] = []
        var found: [Int64: [Holder]] = [:]
        for stamped in events {
            switch stamped.event {
            case .contributionAsked(let part): asked.append(part)
            case .contributed(let id, _), .contributionDeclined(let id, _): asked.removeAll { $0.id == id }
            case .answered(_, .some): found[stamped.sequence] = asked.map(\.from.holder)
            default: break
            }
        }
        return found
    }

    /// Requests whose making and answer the reporter reads: his own to reopen, and one to take the mark of an accusation off.
    private static let told: Set<SecondYesAct> = [.reopening, .accusation]

    /// - Parameters:
    ///   - requests: those that the reporter is told of.
    ///   - empty: the places of looks at an identity that showed nothing.
    private func entry(
        _ stamped: StampedEvent, requests: [ID<SecondYesRequest>: SecondYesAct], empty: Set<Int64>
    ) -> TimelineEntry? {
        // Told with the look itself.
        if case .identityNotShown = stamped.event { return nil }
        if Self.untold.contains(stamped.event.kind)
            || (reader == .everyone
                && (stamped.event.concernsIdentity || stamped.event.concernsRating || concernsAccusation(stamped.event, requests)))
            || (reader != .reporter && stamped.event.concernsDataRights)
        {
            return nil
        }
        var entry = TimelineEntry(
            sequence: stamped.sequence, at: stamped.at, kind: stamped.event.kind, who: who(stamped.actor),
            officer: reader == .office ? stamped.actor.officer : nil, standsFor: reader == .office ? stamped.actor.standsFor : nil,
            text: nil, body: nil, date: nil, detail: nil, files: [], isInternal: false)
        switch stamped.event {
        case .submitted(let submission) where submission.splitFrom != nil:
            entry.kind = "splitOff"
        case .submitted, .published, .questionLapsed, .referred:
            break
        case .arbitrationOpened:
            entry.who = .system
        case .verified(let found):
            entry.detail = found.reportClass.rawValue
        case .disposed(let disposal):
            entry.body = disposal.target.holder
            entry.detail = disposal.way.rawValue
            quote(disposal.reason, in: &entry)
        case .handledDirectly(let target):
            entry.body = target.holder
        case .succeeded(let succession, let tookOver):
            entry.body = succession.heir.holder
            entry.isInternal = !tookOver
        case .disposedDown(let target, let instruction):
            entry.body = target.holder
            quote(instruction, in: &entry)
        case .asked(let wording, _), .completed(let wording), .objected(let wording), .answerAppealed(let wording),
            .archiveAppealed(let wording), .restored(let wording), .reopened(let wording), .informationAdded(let wording, _),
            .referredWithoutProvider(let wording):
            quote(wording, in: &entry)
        case .archived(let code, let reason, let grounds):
            entry.detail = code.rawValue
            quote(reason, in: &entry)
            entry.guidance = grounds.guidance.flatMap { texts[$0.id] }
            entry.guidanceWriting = grounds.guidance?.id
            entry.calledOn = reader == .office ? grounds.calledOn : nil
        case .progressed(let progress):
            entry.date = progress.nextDate
            quote(progress.act, in: &entry)
        case .answered(let answer, let reason):
            entry.detail = answer.kind.rawValue
            quote(answer.wording, in: &entry)
            entry.leftOutReason = reader == .everyone ? nil : reason.flatMap { texts[$0.id] }
            entry.leftOutWriting = reader == .everyone ? nil : reason?.id
            tell(answer.remedy, isSecret: answer.isSecret, in: &entry)
        case .promiseMoved(let date, let reason):
            entry.date = date
            quote(reason, in: &entry)
        case .ratingReviewed(let reopens, let grounds):
            entry.detail = reopens ? "reopened" : "stands"
            quote(grounds, in: &entry)
        case .closed(let kind, let closing):
            entry.detail = kind.rawValue
            quote(closing.statement, in: &entry)
            entry.files += files.filter { closing.evidence.contains($0.id) && !entry.files.contains($0) }
        case .appealDecided(let upheld, let wording):
            entry.detail = upheld ? "upheld" : "refused"
            quote(wording, in: &entry)
        case .extended(let key, let days, let code, let wording):
            entry.detail = "\(key.rawValue)+\(days)"
            entry.reason = code
            quote(wording, in: &entry)
        case .reporterLeft(let reason, _) where endsWithReporter:
            entry.kind = "closed"
            entry.detail = ClosureKind.withdrawn.rawValue
            quote(reason, in: &entry)
        case .secondYesAsked(let request) where requests[request.id] != nil:
            switch request.command {
            case .liftAccusation(let lift): tell(lift, as: "accusationLiftAsked", in: &entry)
            case .reopen(let wording):
                entry.kind = "reopeningAsked"
                quote(wording, in: &entry)
            default: break
            }
        case .secondYesReturned(let id, let wording) where requests[id] != nil:
            entry.kind = requests[id] == .accusation ? "accusationLiftRefused" : "reopeningRefused"
            quote(wording, in: &entry)
        case .accusationLifted(let lift):
            tell(lift, as: "accusationLifted", in: &entry)
        case .reclassified(let newClass, let wording):
            entry.detail = newClass.rawValue
            quote(wording, in: &entry)
        case .classObjected(let wording):
            quote(wording, in: &entry)
        case .classObjectionDecided(let upheld, let wording):
            entry.detail = upheld ? "upheld" : "refused"
            quote(wording, in: &entry)
        case .ombudsmanResult(let result, let wording):
            entry.detail = result.rawValue
            quote(wording, in: &entry)
        case .modeChanged(let mode, let wording):
            entry.detail = mode.isSecret ? "secret" : "open"
            quote(wording, in: &entry)
        case .unmerged(let wording), .split(_, let wording), .intervened(let wording):
            quote(wording, in: &entry)
        case .revealGranted(let id, _):
            entry.barredUntil = barred(id)
        case .recurrenceReported, .barRenewed:
            break
        case .barLifted(_, _, let words):
            quote(words, in: &entry)
        case .dataRequested(let request):
            entry.detail = request.right.rawValue
            quote(request.words, in: &entry)
        case .dataRequestEnded(_, let outcome, let words):
            entry.detail = outcome.rawValue
            quote(words, in: &entry)
        case .revealAsked(let reveal):
            entry.detail = reveal.reason.rawValue
            quote(reveal.words, in: &entry)
        case .revealRefused(_, let reason):
            quote(reason, in: &entry)
        case .identityOpened(let opening):
            entry.detail = opening.ground.name
        case .emergencyOpened(let opening):
            entry.detail = opening.ground.rawValue
            quote(opening.words, in: &entry)
        case .emergencyReviewed(_, let isJustified, let words):
            entry.detail = isJustified ? "justified" : "unjustified"
            quote(words, in: &entry)
        default:
            internalEntry(stamped.event, in: &entry)
        }
        if let kind = originalKind(of: stamped.event) { entry.kind = kind }
        if empty.contains(stamped.sequence) { entry.kind = entry.kind == "originalOpened" ? "originalNotShown" : "identityNotShown" }
        return entry
    }

    /// The public is never told whom a report accused, nor that it does no more.
    private func concernsAccusation(_ event: Event, _ requests: [ID<SecondYesRequest>: SecondYesAct]) -> Bool {
        switch event {
        case .accusationLifted: true
        case .secondYesAsked(let request): requests[request.id] == .accusation
        case .secondYesReturned(let id, _): requests[id] == .accusation
        default: false
        }
    }

    /// Of an answer that was given privately the public learns nothing.
    private func tell(_ remedy: Remedy?, isSecret: Bool, in entry: inout TimelineEntry) {
        guard let remedy, remedy.kind != .none, !isSecret || reader != .everyone else { return }
        entry.remedy = remedy.kind
        entry.remedyText = remedy.wording.flatMap { texts[$0.id] }
        entry.remedyWriting = remedy.wording?.id
    }

    private func tell(_ lift: AccusationLift, as kind: String, in entry: inout TimelineEntry) {
        entry.kind = kind
        entry.body = lift.accused.last.map { Holder(agency: $0.agency, unit: $0.unit) }
        entry.concernsPerson = lift.accused.last?.isBody == false
        entry.detail = lift.ground.rawValue
        quote(lift.reason, in: &entry)
    }

    /// The same request, told as one for the original of an upload; nil for the identity.
    private func originalKind(of event: Event) -> String? {
        func isOriginal(_ id: ID<Reveal>) -> Bool { report.reveals.contains { $0.id == id && $0.original != nil } }
        return switch event {
        case .revealAsked(let reveal) where reveal.original != nil: "originalAsked"
        case .revealGranted(let id, _) where isOriginal(id): "originalGranted"
        case .revealRefused(let id, _) where isOriginal(id): "originalRefused"
        case .identityOpened(let opening):
            if case .reveal(let id) = opening.ground, isOriginal(id) { "originalOpened" } else { nil }
        default: nil
        }
    }

    private func internalEntry(_ event: Event, in entry: inout TimelineEntry) {
        entry.isInternal = true
        switch event {
        case .declinedToAgency(let proposed, let ground):
            entry.body = proposed
            quote(ground, in: &entry)
        case .doorOpened(let target):
            entry.who = .system
            entry.body = target.holder
        case .authorityDeclined(let proposed, let ground):
            entry.body = proposed.holder
            quote(ground, in: &entry)
        case .transferOffered(let offer):
            entry.body = (offer.meant ?? offer.to).holder
            quote(offer.ground, in: &entry)
        case .transferRefused(let reason):
            quote(reason, in: &entry)
        case .contributionAsked(let contribution):
            entry.body = contribution.from.holder
            if let question = contribution.question { quote(question, in: &entry) } else { entry.detail = "whole" }
        case .contributionDeclined(_, let decline):
            entry.body = decline.proposed
            quote(decline.ground, in: &entry)
        case .contributed(_, let wording), .noted(let wording), .answerReturned(let wording):
            quote(wording, in: &entry)
        case .answerDrafted(let answer):
            entry.detail = answer.kind.rawValue
            quote(answer.wording, in: &entry)
            tell(answer.remedy, isSecret: answer.isSecret, in: &entry)
        case .fieldChecked(let check):
            entry.seenAt = check.seenAt
            quote(check.place, in: &entry)
            entry.files += files.filter { check.files.contains($0.id) && !entry.files.contains($0) }
        case .accusationProposed(let body):
            entry.who = .system
            entry.body = Holder(agency: body.agency, unit: body.unit)
        case .accusationProposalDecided(let body, let isConfirmed):
            entry.body = Holder(agency: body.agency, unit: body.unit)
            entry.detail = isConfirmed ? "confirmed" : "declined"
        case .accusationSaidDecided(let isConfirmed):
            entry.detail = isConfirmed ? "confirmed" : "declined"
        case .secondYesAsked(let request):
            entry.detail = request.act.rawValue
        case .reporterLeft(let reason, let wasCoerced):
            entry.detail = wasCoerced ? "coerced" : "free"
            quote(reason, in: &entry)
        case .secondYesReturned(_, let reason), .barRenewalRefused(_, let reason):
            quote(reason, in: &entry)
        case .barRenewalAsked(_, let renewal):
            quote(renewal.order.words, in: &entry)
        default:
            break
        }
    }

    /// The last day of a bar that kept a request from the reporter.
    private func barred(_ id: ID<Reveal>) -> CivilDate? {
        let until = report.reveals.first { $0.id == id }?.bar?.until
        return until.map { ClockZone.wib.date(of: $0.adding(milliseconds: -1)) }
    }

    private func quote(_ wording: Wording?, in entry: inout TimelineEntry) {
        guard let wording else { return }
        entry.writing = wording.id
        entry.text = texts[wording.id]
        entry.files += files.filter { $0.writing == wording.id }
    }

    private func who(_ actor: Actor) -> TimelineEntry.Who {
        switch actor.kind {
        case .reporter, .assistant: .reporter
        case .system: .system
        case .integrator, .officer: actor.agency.map { .body(Holder(agency: $0, unit: actor.unit)) } ?? .nation
        }
    }
}
