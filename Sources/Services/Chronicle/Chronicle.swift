import DataAccess
import Domain

/// A report's life told after the fact: moves at past moments, decided by the same rules, and stored at once. Imports and the
/// demonstration are made of it, so that their cases are cases like any other.
struct Chronicle: Sendable {
    struct Page: Sendable {
        var id: ID<Writing>
        var kind: WritingKind
        var audience: Audience
        var actor: Actor
        var at: Instant
        var text: String
    }

    private(set) var report: Report
    private(set) var events: [StampedEvent] = []
    private(set) var pages: [Page] = []
    private let rules: Rules
    private let office: OfficeScope
    private let ids: IDMaker

    init(rules: Rules, office: OfficeScope, ids: IDMaker) {
        self.rules = rules
        self.office = office
        self.ids = ids
        report = Report.draft(id: ids.next())
    }

    /// Writes a text that the next move refers to.
    mutating func write(_ text: String, as kind: WritingKind, for audience: Audience, by actor: Actor, at moment: Instant) -> Wording {
        let page = Page(id: ids.next(), kind: kind, audience: audience, actor: actor, at: moment, text: text)
        pages.append(page)
        return Wording(id: page.id, length: text.count)
    }

    /// Makes a move at a past moment. Refused where the rules of that day would have refused it.
    mutating func move(_ command: Command, by actor: Actor, at moment: Instant) throws(Refusal) {
        let setting = Setting(
            now: moment, calendar: rules.calendar, policies: rules.policies, office: office, requestID: ids.next())
        for event in try report.decide(command, by: actor, in: setting) {
            let stamped = StampedEvent(sequence: report.version + 1, at: moment, actor: actor, event: event)
            report.apply(stamped)
            events.append(stamped)
        }
    }

    /// Stores the whole life. What was due by itself in the past is remembered as done, so that no letter goes out for it.
    func store(
        _ row: ReportRow, title: String, body: String, landmark: String, publicText: PublicText?, now: Instant, in session: any Session
    ) throws {
        var row = row
        row.report = report
        try session.run(try row.insert(desk: ReportDesk(report, rules: rules, now: now)))
        try session.run(ReportWrites.insertText(report.id, title: title, body: body, landmark: landmark))
        if let publicText { try session.run(ReportWrites.setPublicText(report.id, publicText)) }
        for stamped in events {
            try session.run(
                ReportWrites.insertEvent(
                    report.id, sequence: stamped.sequence, at: stamped.at, kind: stamped.event.kind,
                    actor: try StoredJSON.encode(stamped.actor), payload: try StoredJSON.encode(stamped.event)))
        }
        try session.run(all: ReportWrites.clocks(of: report, rules: rules, now: now))
        for page in pages { try session.run(insert(page)) }
        try SearchWrites.addToDesk(report.id, words: SearchWrites.words(row.code, [title, body, landmark]), in: session)
        if report.isPublic, let publicText {
            try SearchWrites.publish(report.id, code: row.code, texts: [publicText.title, publicText.body], in: session)
        }
        for step in ReminderPlan(report, rules: rules, asOf: now).due(at: now) {
            try session.run(WorkSQL.remember(step, of: report.id, at: now))
        }
    }

    private func insert(_ page: Page) -> Query {
        ReportWrites.insertWriting(
            page.id, of: report.id, kind: page.kind, audience: page.audience, officer: nil, agency: page.actor.agency, at: page.at,
            text: page.text)
    }
}
