extension CaseReplay {
    mutating func readEnding(_ stamped: StampedEvent, before: Report) {
        let now = stamped.at
        if before.state == .closed, report.state != .closed { reopenLast(stamped) }
        if before.state != .closed, report.state == .closed, let kind = report.closure {
            closures.append(ClosureRecord(kind: kind, at: now, body: presentHolder))
        }
        switch stamped.event {
        case .clockStarted(let started) where started.key == .reopenWindow:
            if let last = closures.indices.last { closures[last].window = report.clocks.count - 1 }
        case .recurrenceReported:
            if let last = closures.indices.last, closures[last].recurredAt == nil { closures[last].recurredAt = now }
        case .rated(let rating):
            let points = rating.clarity + rating.solution + rating.fairness
            ratings.append(RatingRecord(at: now, body: presentHolder, value: Fraction(points, over: 3) ?? .zero))
            if let last = closures.indices.last { closures[last].isRated = true }
        default:
            readAppeal(stamped, before: before)
        }
    }

    private mutating func reopenLast(_ stamped: StampedEvent) {
        guard let last = closures.indices.last, closures[last].reopenedAt == nil else { return }
        closures[last].reopenedAt = stamped.at
        switch stamped.event {
        case .appealDecided: closures[last].reopenedBy = .appeal
        case .ratingReviewed: closures[last].reopenedBy = .ratingReview
        case .ombudsmanResult: closures[last].reopenedBy = .ombudsman
        case .disposed, .accused: closures[last].reopenedBy = .conflict
        case .reopened: closures[last].reopenedBy = stamped.actor.kind == .reporter ? .reporter : stamped.actor.reopener
        default: closures[last].reopenedBy = .office
        }
    }

    private mutating func readAppeal(_ stamped: StampedEvent, before: Report) {
        switch stamped.event {
        case .archiveAppealed: file("archive", at: stamped.at)
        case .answerAppealed: file("answer", at: stamped.at)
        case .classObjected: file("class", at: stamped.at)
        case .appealDecided(let upheld, _): decide("answer", upheld, at: stamped.at)
        case .classObjectionDecided(let upheld, _): decide("class", upheld, at: stamped.at)
        case .archived: if stamped.actor.kind != .system { decide("archive", false, at: stamped.at) }
        case .verified, .handledDirectly, .asked, .disposed: if before.archiveAppealed { decide("archive", true, at: stamped.at) }
        default: break
        }
    }

    private mutating func file(_ kind: String, at now: Instant) {
        appeals.append(AppealRecord(kind: kind, filedAt: now, body: presentHolder))
    }

    private mutating func decide(_ kind: String, _ isUpheld: Bool, at now: Instant) {
        guard let open = appeals.lastIndex(where: { $0.kind == kind && $0.decidedAt == nil }) else { return }
        appeals[open].decidedAt = now
        appeals[open].isUpheld = isUpheld
    }
}

extension Actor {
    /// In whose name an officer brings a case back; an Assistant speaks for the reporter.
    fileprivate var reopener: ReopenedBy {
        if role == .ombudsman { return .ombudsman }
        if case .assistant = kind { return .reporter }
        return .office
    }
}
