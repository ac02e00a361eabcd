import DataAccess
import Domain
import IndonesianText

/// Loads, decides and stores one move, inside one transaction.
struct ActDesk: Sendable {
    let act: Act
    let rules: Rules
    let now: Instant
    private let scope: OfficeScope
    private let ids: IDMaker
    private let keyHash: [UInt8]?

    init(_ act: Act, rules: Rules, office: Office) {
        self.act = act
        self.rules = rules
        now = office.now()
        scope = office.scope
        ids = office.ids
        keyHash = act.formKey.map { office.hashes.hash(act.code.canonical + $0, for: .idempotencyKey) }
    }

    func carryOut(in session: any Session) throws -> ActOutcome {
        guard let row = try session.first(ReportSQL.byCode(act.code)) else { throw ServiceFault.notFound }
        let stored = try ReportSQL.stored(row)
        if try isRepeat(in: session) {
            return ActOutcome(report: stored.report, code: stored.code, events: [], isRepeat: true)
        }
        if let expected = act.expecting, expected != stored.report.version { throw ServiceFault.conflict }
        let events = try stored.report.decide(act.command, by: act.actor, in: setting(for: stored.report))
        var report = stored.report
        for (index, event) in events.enumerated() {
            report.apply(
                StampedEvent(sequence: stored.report.version + Int64(index) + 1, at: now, actor: act.actor, event: event))
        }
        try save(report, events: events, before: stored, in: session)
        return ActOutcome(report: report, code: stored.code, events: events, isRepeat: false)
    }

    private func setting(for report: Report) -> Setting {
        let asks = report.holder.flatMap { rules.directory.agency($0.holder.agency) }?.answerApproval == .always
        return Setting(
            now: now, calendar: rules.calendar, policies: rules.policies, office: scope, requestID: ids.next(), agencyAsksApproval: asks)
    }

    private func isRepeat(in session: any Session) throws -> Bool {
        guard let keyHash else { return false }
        let inserted = try session.run(
            """
            insert into answered_requests (key_hash, at, outcome) values (\(keyHash), \(now), '') on conflict (key_hash) do nothing
            """.named("request.answer"))
        return inserted == 0
    }

    private func save(_ report: Report, events: [Event], before: StoredReport, in session: any Session) throws {
        let desk = ReportDesk(report, rules: rules, now: now)
        let changed = try session.run(try ReportWrites.update(report, desk: desk, expecting: before.report.version))
        guard changed == 1 else { throw ServiceFault.conflict }
        try ReportWrites.insertEvents(events, of: report.id, after: before.report.version, at: now, by: act.actor, in: session)
        try session.run(ReportWrites.removeClocks(report.id))
        try ReportWrites.insertClocks(of: report, rules: rules, now: now, in: session)
        if report.accused != before.report.accused { try ReportWrites.replaceAccused(of: report, in: session) }
        try insertWritings(of: report, in: session)
        try attachFiles(to: report, in: session)
        try publish(report, before: before.report, in: session)
        if before.hasEmail {
            for letter in NoticePlan.letters(after: events, on: report, code: before.code, language: before.language, rules: rules, now: now, ids: ids) {
                try OutboxWrites.insert(letter, at: now, in: session)
            }
        }
    }

    private func insertWritings(of report: Report, in session: any Session) throws {
        for page in act.manuscript.pages where !page.text.isEmpty {
            try session.run(
                """
                insert into writings (id, report_id, kind, audience, officer_id, agency_id, at, text)
                values (\(page.id), \(report.id), \(page.kind), \(page.audience), \(act.actor.officer), \(act.actor.agency), \(now),
                    \(page.text))
                """.named("writing.insert"))
        }
    }

    private func attachFiles(to report: Report, in session: any Session) throws {
        guard !act.files.isEmpty else { return }
        try session.run(AttachmentSQL.assign(act.files, to: report.id, writing: act.manuscript.pages.first?.id))
    }

    /// Keeps what the public may read, and may find, in step with the report.
    private func publish(_ report: Report, before: Report, in session: any Session) throws {
        if let text = act.publicText {
            try session.run(
                """
                update report_texts set public_title = \(text.title), public_body = \(text.body) where report_id = \(report.id)
                """.named("report.setPublicText"))
        }
        guard report.isPublic else {
            if before.isPublic { try session.run(ReportWrites.removePublicWords(report.id)) }
            return
        }
        guard !before.isPublic || act.publicText != nil else { return }
        guard let row = try session.first(ReportTextSQL.published(report.id)) else { return }
        let words = SearchText.index([act.code.canonical, try row.text(0), try row.text(1)].joined(separator: " "))
        try session.run(ReportWrites.insertPublicWords(report.id, words))
    }
}
