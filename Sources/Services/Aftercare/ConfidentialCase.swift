import DataAccess
import Domain
import Sealing

/// A case that the office opens itself: secret and sensitive from its first moment, with an inspectorate that may examine it. Nobody gets a
/// receipt of it.
struct ConfidentialCase: Sendable {
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    let ids: IDMaker
    /// What it accuses whom of, and what it came from.
    let submission: Command.Submission
    let title: String
    let body: String
    let language: String
    let regionCode: String?

    /// - Parameter examiners: who may get it, the best first, once it accuses those it accuses; where none may it waits at the national desk.
    func open(to examiners: (Report, Setting) -> [Holder], in session: any Session) throws -> ID<Report> {
        var report = Report.draft(id: ids.next())
        let events = try report.decide(.submit(submission), by: .reporter, in: setting)
        report.apply(events, at: now, by: .reporter)
        var random = SecureRandom()
        let code = TrackingCode.make(random: &random)
        let row = ReportRow(
            report: report, code: code, receiptHash: SecureRandom.bytes(count: KeyedHash.length),
            composeHash: SecureRandom.bytes(count: KeyedHash.length), channel: .web, language: language, regionCode: regionCode,
            hasEmail: false, submittedAt: now)
        try session.run(try row.insert(desk: ReportDesk(report, rules: rules, now: now)))
        let own = OwnText(title: title, body: body, landmark: "")
        try session.run(all: own.insert(of: report.id))
        try session.run(
            all: ReportWrites.events(events, of: report.id, after: 0, at: now, by: .reporter, marks: own.marks(of: report.id)))
        try session.run(all: ReportWrites.accused(of: report))
        try session.run(SearchBacklog.add(report.id))
        try handOver(report, code: code, to: examiners(rules.placed(report), setting), in: session)
        return report.id
    }

    /// To the first that the rules allow.
    private func handOver(_ report: Report, code: TrackingCode, to examiners: [Holder], in session: any Session) throws {
        let before = StoredReport(
            report: report, code: code, language: language, hasEmail: false, submittedAt: now, regionCode: regionCode)
        let accused = submission.accused
        var report = report
        for target in examiners.compactMap(rules.directory.target) {
            var setting = setting
            if office == .nation {
                setting.peopleOfAccused = try SeatSQL.people(of: accused, on: report, rules: rules, now: now, in: session)
            }
            setting.unitsOfAccused = try SeatSQL.units(of: report.everybodyAccused + setting.peopleOfAccused, in: session)
            guard let events = try? rules.placed(report).decide(.routeConflict(accused, to: target), by: .system, in: setting) else {
                continue
            }
            report.apply(events, at: now, by: .system)
            try ReportSaving(rules: rules, office: office, now: now, ids: ids).save(
                report, events: events, before: before, by: .system, in: session)
            return
        }
    }

    private var setting: Setting {
        Setting(
            now: now, calendar: rules.calendar, policies: rules.policies, office: office, requestID: ids.next(),
            examiners: rules.examiners(in: office))
    }
}
