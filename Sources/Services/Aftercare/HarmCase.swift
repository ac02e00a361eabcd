import DataAccess
import Domain
import Sealing

/// Opens a case of its own for a reporter who suffers for having reported: secret and sensitive from its first moment, held by an
/// inspectorate that is not of the body complained about, and told of on no page of the first report (E.2, F.2).
struct HarmCase: Sendable {
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    let ids: IDMaker

    func open(of parent: Dossier, title: String, body: String, in session: any Session) throws -> ID<Report> {
        let first = parent.stored.report
        let accused = try accused(first, in: session)
        var report = Report.draft(id: ids.next())
        let submission = Command.Submission(
            citizenType: .complaint, mode: first.mode.joined(with: .secret), category: first.category, isSensitive: true,
            splitFrom: first.identityOwner, accused: accused.bodies, accusedPeople: accused.people)
        let events = try report.decide(.submit(submission), by: .reporter, in: setting)
        report.apply(events, at: now, by: .reporter)
        var random = SecureRandom()
        let code = TrackingCode.make(random: &random)
        let row = ReportRow(
            report: report, code: code, receiptHash: SecureRandom.bytes(count: KeyedHash.length),
            composeHash: SecureRandom.bytes(count: KeyedHash.length), channel: .web, language: parent.stored.language,
            regionCode: parent.regionCode, hasEmail: false, submittedAt: now)
        try session.run(try row.insert(desk: ReportDesk(report, rules: rules, now: now)))
        let own = OwnText(title: title, body: body, landmark: "")
        try session.run(all: own.insert(of: report.id))
        try session.run(
            all: ReportWrites.events(events, of: report.id, after: 0, at: now, by: .reporter, marks: own.marks(of: report.id)))
        try session.run(all: ReportWrites.accused(of: report))
        try session.run(SearchBacklog.add(report.id))
        try handOver(
            report, code: code, language: parent.stored.language, regionCode: parent.regionCode, accused: accused.bodies, of: first,
            in: session)
        return report.id
    }

    /// To the first examiner that the rules allow; where there is none it waits at the national desk.
    private func handOver(
        _ report: Report, code: TrackingCode, language: String, regionCode: String?, accused: [Accused], of first: Report,
        in session: any Session
    ) throws {
        let before = StoredReport(
            report: report, code: code, language: language, hasEmail: false, submittedAt: now, regionCode: regionCode)
        var report = report
        for target in examiners(of: first, accused).compactMap(rules.directory.target) {
            var setting = setting
            if office == .nation {
                setting.peopleOfAccused = try SeatSQL.people(of: accused, on: report, rules: rules, now: now, in: session)
            }
            setting.unitsOfAccused = try SeatSQL.units(of: report.accusedPeople + setting.peopleOfAccused, in: session)
            guard let events = try? rules.placed(report).decide(.routeConflict(accused, to: target), by: .system, in: setting) else {
                continue
            }
            report.apply(events, at: now, by: .system)
            try ReportSaving(rules: rules, office: office, now: now, ids: ids).save(
                report, events: events, before: before, by: .system, in: session)
            return
        }
    }

    private func examiners(of first: Report, _ accused: [Accused]) -> [Holder] {
        if case .agency(let home) = office { return rules.directory.inspectorates(of: home) }
        let agencies = Set(accused.map(\.agency))
        return bodies(of: first).flatMap(rules.directory.examinersAbove).filter { !agencies.contains($0.agency) }
    }

    /// The whole body complained about, its inspectorate too: nobody there learns of the case. In an agency's own installation the
    /// inspectorate is the only one left to examine, and all others are accused, as units and as people.
    private func accused(_ first: Report, in session: any Session) throws -> (bodies: [Accused], people: [ID<Officer>]) {
        guard case .agency(let home) = office else {
            let bodies = bodies(of: first).map { Accused(agency: $0, unit: nil) }
            return (first.accused + bodies.filter { !first.accused.contains($0) }, first.accusedPeople)
        }
        let units = rules.directory.units(of: home).filter { $0.duty != .inspectorate }.map { Accused(agency: home, unit: $0.id) }
        let people = try session.rows(AftercareSQL.handlers(of: home, at: now)).map { try $0.id(0, of: Officer.self) }
        return (first.accused + units.filter { !first.accused.contains($0) }, people)
    }

    /// Who has had the first report in hand, the last first.
    private func bodies(of first: Report) -> [ID<Agency>] {
        let all = [first.holder?.holder.agency].compactMap(\.self) + first.pastAgencies
        return all.reduce(into: []) { found, agency in if !found.contains(agency) { found.append(agency) } }
    }

    private var setting: Setting {
        Setting(
            now: now, calendar: rules.calendar, policies: rules.policies, office: office, requestID: ids.next(),
            examiners: rules.examiners(in: office))
    }
}
