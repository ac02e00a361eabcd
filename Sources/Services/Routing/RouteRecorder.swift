import DataAccess
import Domain

/// Keeps what was chosen beside what was suggested, in the transaction in which the report moves, and asks for a new suggestion where the
/// report has become another matter.
struct RouteRecorder: Sendable {
    let now: Instant
    let ids: IDMaker

    func record(_ events: [Event], on report: Report, before: StoredReport, by actor: Actor, in session: any Session) throws {
        if isAnotherMatter(events, report, before.report) { try session.run(RouteSQL.enter(report.id)) }
        var hasMoved = false
        for event in events {
            switch event {
            case .authorityDeclined, .transferRefused: hasMoved = true
            case .disposed(let disposal):
                let isCounted = !report.isSensitive && report.suspected.isEmpty && !report.isAccusationSaid
                if hasMoved || before.report.holder != nil || disposal.way == .redisposed || disposal.way == .arbitrated {
                    try markMisrouted(report.id, unless: disposal.owner.holder.agency, in: session)
                }
                if isCounted, disposal.way == .arbitrated {
                    try remember(disposal.owner.holder, of: report, region: before.regionCode, in: session)
                }
                if isCounted, Self.learnedFrom.contains(disposal.way) {
                    try record(disposal, on: report, region: before.regionCode, by: actor, in: session)
                }
            default: continue
            }
        }
        if hasMoved, report.holder == nil { try markMisrouted(report.id, unless: nil, in: session) }
    }

    /// A person, or the rules for one, decided where it belongs; what goes to an examiner or is ordered says nothing of that.
    private static let learnedFrom: Set<Event.Disposal.Way> = [.verified, .redisposed, .arbitrated, .autorouted]

    private func isAnotherMatter(_ events: [Event], _ report: Report, _ before: Report) -> Bool {
        if report.category != before.category, report.state != .closed { return true }
        return events.contains { event in
            switch event {
            case .authorityDeclined, .arbitrationOpened, .accused, .accusationLifted, .accusationProposalDecided, .accusationSaidDecided:
                true
            default: false
            }
        }
    }

    private func record(
        _ disposal: Event.Disposal, on report: Report, region: String?, by actor: Actor, in session: any Session
    ) throws {
        guard let row = try session.first(RouteSQL.suggestion(for: report.id)) else { return }
        let suggestion = try RouteSQL.read(row)
        let chosen = disposal.owner.holder
        let place = suggestion.bodies.firstIndex { $0.value == chosen } ?? suggestion.bodies.firstIndex { $0.value.agency == chosen.agency }
        let outcome = RouteOutcome(
            id: ids.next(), report: report.id, at: now, way: disposal.way, officer: actor.officer, body: chosen, category: report.category,
            region: region, place: place.map { $0 + 1 }, sayings: suggestion.sayings(besides: chosen))
        try session.run(RouteOutcomeSQL.insert(outcome))
        for saying in outcome.sayings {
            try session.run(
                RouteOutcomeSQL.tally(saying, suggested: 1, taken: saying.isTaken ? 1 : 0, changed: saying.isTaken ? 0 : 1, misrouted: 0))
        }
        // What the system did by itself teaches it nothing.
        guard actor.kind != .system, let category = report.category, let regency = RegionPrefix.regency(of: region) else { return }
        var corrections = [(body: chosen, chosen: 1, rejected: 0)]
        if let best = suggestion.bodies.first?.value, best.agency != chosen.agency { corrections.append((best, 0, 1)) }
        for entry in corrections.sorted(by: { ($0.body.agency, $0.body.unit ?? ID(0)) < ($1.body.agency, $1.body.unit ?? ID(0)) }) {
            try session.run(RouteOutcomeSQL.correct(category, regency, entry.body, chosen: entry.chosen, rejected: entry.rejected))
        }
    }

    /// An arbiter's decision stands in the registry for what comes after it (row 15), and ends an earlier one of the same matter.
    private func remember(_ body: Holder, of report: Report, region: String?, in session: any Session) throws {
        guard let category = report.category, let regency = RegionPrefix.regency(of: region) else { return }
        let today = ClockZone.wib.date(of: now)
        let row = JurisdictionRow(
            id: ids.next(), category: category, region: regency, body: .body(body), ground: "Putusan arbitrase \(today)",
            source: .arbitration, percent: 90, validFrom: today)
        let known = try session.rows(JurisdictionSQL.ofMatter(category, regency)).map(JurisdictionSQL.row)
        if known.contains(where: row.overlaps) { return }
        for var old in known where old.source == .arbitration && old.validTo == nil && old.validFrom < today {
            old.validTo = today.adding(days: -1)
            try session.run(JurisdictionSQL.update(old))
        }
        try session.run(JurisdictionSQL.insert([row]))
        try session.run(
            OfficeLogSQL.insert(
                OfficeLogEntry(
                    id: ids.next(), at: now, officer: nil, officerName: nil, agency: body.agency, act: .jurisdictionAdded,
                    subject: "\(row.id)", detail: row.detail)))
    }

    /// - Parameter agency: the body to which it goes now; nil where nobody has it yet.
    private func markMisrouted(_ report: ID<Report>, unless agency: ID<Agency>?, in session: any Session) throws {
        guard let row = try session.first(RouteOutcomeSQL.last(of: report)), try row.id(1) != agency else { return }
        try session.run(RouteOutcomeSQL.markMisrouted(try row.id(0), at: now))
        let sayings: [RouteOutcome.Saying] = try StoredJSON.decode(from: try row.text(2))
        for saying in sayings where saying.isTaken {
            try session.run(RouteOutcomeSQL.tally(saying, suggested: 0, taken: 0, changed: 0, misrouted: 1))
        }
    }
}
