import Domain
import Services

/// The queue as its page shows it.
struct QueueModel: ViewModel {
    let ask: QueueAsk
    let officer: DeskOfficer
    let rows: [QueueRow]
    let next: ListCursor?
    let agency: AgencyEntry?
    let isAgencyUnknown: Bool
    let marks: [ID<Report>: DeskMarks]
    let saved: [SavedFilter]
    /// What a queue can be narrowed to.
    let labels: [CaseLabel]
    let reaches: [SavedFilter.Reach]
    let counts: [QueueFilter.View: Int]
    /// Openings for danger to life that this officer is to judge.
    let reviews: [IdentityQuestion]
    /// What the officer did to many cases a short while ago.
    let latestRun: ID<BulkRun>?
    let words: DeskWords
    let now: Instant

    var view: ViewObject {
        [
            "views": .list(QueueFilter.View.allCases.filter(isOffered).map(tab)),
            "action": .text(SiteURL.officerQueue.path), "chosenView": .text(ask.view.rawValue),
            "words": .component(TextInput("kata", "desk.queue.words", value: ask.words, kind: .search, width: .full, limit: 120)),
            "filters": ViewValue(filters), "isFiltered": .flag(ask.isFiltered), "clear": .text(QueueAsk(Query("")).href(view: ask.view)),
            "rows": .list(
                rows.map {
                    .object(QueueLine(row: $0, marks: marks[$0.id] ?? .none, words: words, now: now, showsAgency: officer.isOfNation).view)
                }),
            "elsewhere": .list(elsewhere.map { .component($0) }),
            "reviews": ViewValue(reviewBanner), "limits": .list(words.limits(officer.actor.limits).map { .phrase($0) }),
            "saved": SavedFilterLinks(ask: ask, saved: saved, hasOwnCases: officer.actor.circle != nil).shown,
            "saving": isWorthSaving ? .object(SavedFilterForm(ask: ask, reaches: reaches).view) : .none,
            "bulkAction": .text(SiteURL.bulk.path), "mayTick": .flag(officer.mayTick && !rows.isEmpty),
            "bulkActs": .list(
                BulkAct.allCases.map {
                    .component(Button("desk.bulk.\($0.rawValue)", kind: .secondary, name: BulkForm.actName, value: $0.rawValue))
                }),
            "latestRun": latestRun.map { .component(Link("desk.bulk.latest", to: .bulkRun($0.description))) } ?? .none,
            "hasRows": .flag(!rows.isEmpty),
            "caption": .phrase("desk.queue.view.\(ask.view.rawValue)"),
            "pagination": ask.after == nil && next == nil
                ? .none
                : .component(Pagination(previous: ask.after.map { _ in ask.href(after: nil) }, next: next.map { ask.href(after: $0) })),
        ]
    }

    /// Boards of many cases, then what waits for this seat outside the queue.
    private var elsewhere: [Link] {
        var links = [
            Link("desk.board.overdue.link", to: .overdue), Link("desk.surge.link", to: .surges), Link("sop.board.link", to: .departures),
        ]
        if officer.actor.limits == nil { links.append(Link("figure.link", to: .figures)) }
        if readsBounces { links.append(Link("desk.board.bounces.link", to: .bounces)) }
        links += [Link("unclear.task.link", to: .rewrites), Link("thanks.desk.link", to: .thanks)]
        if judgesDoubt { links.append(Link("triage.task.link", to: .triageTasks)) }
        return links + [Link("desk.delegation.link", to: .delegations)]
    }

    private var judgesDoubt: Bool { [.internalAuditor, .nationalAdmin].contains(officer.actor.role) }

    private var readsBounces: Bool {
        [.nationalAdmin, .agencyAdmin, .supervisor, .leader, .internalAuditor].contains(officer.signedIn.seat.role)
            && officer.actor.limits == nil
    }

    /// The plain queue is a link already.
    private var isWorthSaving: Bool { ask.isFiltered || ask.view != .open }

    private var reviewBanner: Banner? {
        guard let first = reviews.compactMap(\.due).min(by: { $0.instant < $1.instant }) else { return nil }
        return Banner(
            .warning, Phrase("identity.review.waiting", phrases: ["count": .number(reviews.count)]),
            text: Phrase(first.instant <= now ? "identity.review.late" : "identity.review.due", ["date": words.date(first.date)]),
            link: Link("identity.questions.title", to: .identityQuestions))
    }

    /// Only a body is asked for something by another, and most days nothing comes by the slow lane.
    private func isOffered(_ view: QueueFilter.View) -> Bool {
        switch view {
        case .invited: counts[.invited] != nil || ask.view == .invited
        case .slow: (counts[.slow] ?? 0) > 0 || ask.view == .slow
        default: true
        }
    }

    private func tab(_ view: QueueFilter.View) -> ViewValue {
        let count = counts[view].map { $0 >= 1000 ? "1000+" : words.words.number($0) }
        return .object([
            "href": .text(ask.href(view: view)), "label": .phrase("desk.queue.view.\(view.rawValue)"), "count": ViewValue(count),
            "isCurrent": .flag(view == ask.view), "isAlarm": .flag(view == .late && (counts[.late] ?? 0) > 0),
        ])
    }

    private var filters: [any Component] {
        let states = ReportState.allCases.filter { $0 != .draft }.map { Choice($0.rawValue, "desk.state.\($0.rawValue)") }
        let categories = words.rules.categories.openRoots.map {
            Choice($0.id.description, .verbatim($0.name(english: words.language == .english)))
        }
        var filters: [any Component] = [
            SelectBox("status", "desk.queue.state", options: states, chosen: ask.state?.rawValue, prompt: "desk.queue.any"),
            SelectBox("kategori", "desk.queue.category", options: categories, chosen: ask.category?.description, prompt: "desk.queue.any"),
        ]
        if officer.isOfNation {
            let fault = isAgencyUnknown ? FieldError("instansi", "desk.queue.agency.unknown") : nil
            filters.append(
                TextInput(
                    "instansi", "desk.queue.agency", value: agency?.name ?? ask.agencyWords, error: fault, kind: .search, width: .medium,
                    limit: 120))
        } else if let agency = officer.ownAgency {
            filters.append(
                SelectBox(
                    "unit", "desk.queue.unit", options: UnitChoices.of(agency, in: words), chosen: ask.unit?.description,
                    prompt: "desk.queue.any"))
        }
        return filters + marked
    }

    private var marked: [any Component] {
        var filters: [any Component] = []
        let known = labels.contains { $0 == ask.label } ? labels : labels + [ask.label].compactMap(\.self)
        if !known.isEmpty {
            filters.append(
                SelectBox(
                    "label", "desk.work.label", options: known.map { Choice($0.description, .verbatim($0.description)) },
                    chosen: ask.label?.description, prompt: "desk.queue.any"))
        }
        if officer.actor.circle != nil {
            filters.append(
                SelectBox(
                    QueueAsk.officerName, "desk.work.officer", options: [Choice(QueueAsk.oneself, "desk.work.mine")],
                    chosen: ask.isMine ? QueueAsk.oneself : nil, prompt: "desk.queue.any"))
        }
        return filters
    }
}

/// One row of the queue.
struct QueueLine: ViewModel {
    let row: QueueRow
    let marks: DeskMarks
    let words: DeskWords
    let now: Instant
    let showsAgency: Bool

    var view: ViewObject {
        [
            "href": .text(SiteURL.officerReport(row.code.canonical).path), "code": .text(row.code.displayed),
            "title": .text(row.title), "state": .component(ReportStateTag.tag(row.state, row.closure)),
            "left": left, "dueDate": ViewValue(row.dueAt.map { words.shortDate(timeLeft($0).date) }),
            "class": .phrase("desk.class.\(row.reportClass.rawValue)"), "category": .text(leaf),
            "holder": ViewValue(row.holder.map(holderName)), "submitted": .text(words.shortDate(words.zone.date(of: row.submittedAt))),
            "isSecret": .flag(row.mode.isSecret), "isAnonymous": .flag(row.mode.isAnonymous), "hasRequest": .flag(row.hasRequest),
            "tick": .text(TickedCase(row.code, version: row.version).value),
            "isSlow": .flag(row.slowReason != nil), "labels": .list(marks.labels.map { .text($0.description) }),
            "officer": ViewValue(marks.assignment?.name),
        ]
    }

    private func timeLeft(_ due: Instant) -> TimeLeft { words.timeLeft(until: due, now: now, agency: row.holder?.agency) }

    private var left: ViewValue {
        if let due = row.dueAt { return .component(timeLeft(due).tag) }
        return .none
    }

    /// The last part of the category's path says enough in a list.
    private var leaf: String {
        row.category.flatMap { words.rules.categories.entry($0) }?.name(english: words.language == .english) ?? ""
    }

    private func holderName(_ holder: Holder) -> String {
        if !showsAgency, let unit = holder.unit.flatMap({ words.rules.directory.unitEver($0) }) { return unit.name }
        return words.name(of: holder)
    }
}
