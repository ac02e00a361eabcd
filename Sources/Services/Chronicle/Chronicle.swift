import DataAccess
import Domain
import IndonesianText

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
            now: moment, calendar: rules.calendar, policies: rules.policies, office: office, requestID: ids.next(),
            examiners: rules.examiners(in: office))
        events += report.apply(try report.decide(command, by: actor, in: setting), at: moment, by: actor)
    }

    /// Everything that puts the whole life on disk, made ready before the transaction. What was due by itself in the past is
    /// remembered as done, so that no letter goes out for it.
    func statements(
        _ row: ReportRow, title: String, body: String, landmark: String, publicText: PublicText?, now: Instant, dialect: Dialect
    ) throws -> [Query] {
        var row = row
        row.report = report
        let own = OwnText(title: title, body: body, landmark: landmark, shown: publicText)
        let writings = pages.map(stored)
        var statements = [
            try row.insert(desk: ReportDesk(report, rules: rules, now: now))
        ]
        statements += own.insert(of: report.id)
        statements += try eventStatements(marks: marks(of: own, writings))
        statements += writings.map { ReportWrites.insertWriting($0, of: report.id) }
        statements += ReportWrites.accused(of: report) + ReportWrites.invitations(on: report)
        statements += PromiseRegister(report: report).statements
        var bounces = BounceRegister(report.id)
        for stamped in events { statements += bounces.statements(for: stamped.event, at: stamped.at, by: stamped.actor) }
        let words = SearchWrites.words(row.code, [title, body])
        let more = landmark.isEmpty ? "" : " " + SearchText.index(landmark)
        statements.append(SearchWrites.insertDesk(report.id, words + more, key: dialect.searchKey))
        statements.append(SimilarSQL.wait(report.id, .desk))
        // Who should have it is still to be decided.
        if report.state == .unverified || report.state == .inArbitration { statements.append(RouteSQL.enter(report.id)) }
        if report.isPublic, let publicText {
            let isWhole = publicText == PublicText(title: title, body: body)
            let shown = isWhole ? words : SearchWrites.words(row.code, [publicText.title, publicText.body])
            statements.append(SearchWrites.insertPublic(report.id, shown, key: dialect.searchKey))
            statements.append(SimilarSQL.wait(report.id, .published))
        }
        statements += ReminderPlan(report, rules: rules, asOf: now).due(at: now).map { WorkSQL.remember($0, of: report.id, at: now) }
        return statements
    }

    /// By the place of the event with which each text came: the first of its moment or later.
    private func marks(of own: OwnText, _ writings: [StoredWriting]) -> [Int64: [TextMark]] {
        var marks = [Int64(1): own.marks(of: report.id)]
        for writing in writings {
            marks[events.first { $0.at >= writing.at }?.sequence ?? 1, default: []].append(writing.mark)
        }
        return marks
    }

    /// The actor of one move stands in each of its events: it is written out once.
    private func eventStatements(marks: [Int64: [TextMark]]) throws -> [Query] {
        var author: (actor: Actor, text: String)?
        return try events.map { stamped in
            let text = author?.actor == stamped.actor ? author?.text : nil
            let actor = try text ?? StoredJSON.encode(stamped.actor)
            author = (stamped.actor, actor)
            return ReportWrites.insertEvent(
                report.id, sequence: stamped.sequence, at: stamped.at, kind: stamped.event.kind, actor: actor,
                payload: try StoredJSON.encode(stamped.event), texts: marks[stamped.sequence]?.lines ?? "")
        }
    }

    private func stored(_ page: Page) -> StoredWriting {
        StoredWriting(
            id: page.id, kind: page.kind, audience: page.audience, officer: nil, agency: page.actor.agency, at: page.at, text: page.text)
    }
}
