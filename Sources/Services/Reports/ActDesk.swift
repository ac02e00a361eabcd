import DataAccess
import Domain
import Sealing

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
        keyHash = act.formKey.map { office.answerKey($0, on: act.code) }
    }

    func carryOut(in session: any Session) throws -> ActOutcome {
        guard let row = try session.first(ReportSQL.byCode(act.code)) else { throw ServiceFault.notFound }
        let stored = try ReportSQL.stored(row)
        guard rules.shows(stored, to: act.actor) else { throw ServiceFault.notFound }
        if try isRepeat(in: session) {
            return ActOutcome(report: stored.report, code: stored.code, events: [], isRepeat: true)
        }
        if let expected = act.expecting, expected != stored.report.version { throw ServiceFault.conflict }
        if case .identity(.askReveal(_, _, let file?, _)) = act.command {
            guard try session.first(OriginalSQL.kept(file, of: stored.report.id)) != nil else { throw Refusal(.requestUnknown) }
        }
        try TemplateGuard(act: act, report: stored.report).check(in: session)
        if case .merge(let parent, _) = act.command { try requireMaster(parent, in: session) }
        let placed = rules.placed(stored.report)
        let events = try placed.decide(act.command, by: act.actor, in: try setting(for: placed, in: session))
        var report = stored.report
        report.apply(events, at: now, by: act.actor)
        // A move that changed nothing leaves no text: none stands without an event that keeps its mark.
        let writings = events.isEmpty ? [] : written
        try ReportSaving(rules: rules, office: scope, now: now, ids: ids).save(
            report, events: events, before: stored, by: act.actor, publicText: act.publicText, review: act.review,
            marks: writings.map(\.mark), in: session)
        try session.run(all: writings.map { ReportWrites.insertWriting($0, of: report.id) })
        try attachFiles(to: report, in: session)
        try storeParts(of: stored.report, in: session)
        try EmergencyExamination(rules: rules, office: scope, now: now, ids: ids).open(after: events, on: stored, report, in: session)
        return ActOutcome(report: report, code: stored.code, events: events, isRepeat: false)
    }

    /// What was joined to another report takes no others: two that wait for each other would both be answered by nobody.
    private func requireMaster(_ id: ID<Report>, in session: any Session) throws {
        guard let row = try session.first(ReportSQL.byID(id)) else { throw Refusal(.outOfRange, field: "parent") }
        let state = try ReportSQL.stored(row).report.state
        guard state != .closed, state != .archived else { throw Refusal(.conditionUnmet, field: "parent") }
    }

    private func setting(for report: Report, in session: any Session) throws -> Setting {
        var setting = rules.setting(for: report, now: now, office: scope, requestID: ids.next())
        setting.peopleOfAccused = try SeatSQL.people(of: act.command.accuses, on: report, rules: rules, now: now, in: session)
        setting.unitsOfAccused = try SeatSQL.units(
            of: report.everybodyAccused + setting.peopleOfAccused + act.command.accuses.compactMap(\.officer), in: session)
        if case .assistant = act.actor.kind, let row = try session.first(AssistedEntrySQL.of(report.id)) {
            setting.assistance = try AssistedEntrySQL.entry(row).assistance(at: now)
        }
        if case .identity = act.command, let officer = act.actor.officer {
            try session.run(IdentityAccessSQL.takeTurn(of: officer))
            setting.visitors = Set(try session.rows(VisitSQL.visitors(of: report.id, at: now)).map { try $0.id(0) })
            setting.revealsToday = try session.first(IdentityAccessSQL.reveals(by: officer, since: today))?.int(0) ?? 0
        }
        return setting
    }

    /// When the day began by the clock of the capital; the daily limit of a person is counted by it.
    private var today: Instant { ClockZone.wib.startOfDay(ClockZone.wib.date(of: now)) }

    private func isRepeat(in session: any Session) throws -> Bool {
        guard let keyHash else { return false }
        return try session.run(ReportWrites.answer(keyHash, at: now)) == 0
    }

    private var written: [StoredWriting] {
        act.manuscript.pages.filter { !$0.text.isEmpty }.map { page in
            StoredWriting(
                id: page.id, kind: page.kind, audience: page.audience, officer: act.actor.officer, agency: act.actor.agency, at: now,
                text: page.text)
        }
    }

    private func attachFiles(to report: Report, in session: any Session) throws {
        guard !act.files.isEmpty else { return }
        try session.run(AttachmentSQL.assign(act.files, to: report.id, writing: act.manuscript.pages.first?.id))
    }

    private func storeParts(of parent: Report, in session: any Session) throws {
        guard !act.parts.isEmpty, let dossier = try Dossier.load(ReportSQL.byID(parent.id), in: session) else { return }
        let writing = PartWriting(rules: rules, setting: try setting(for: parent, in: session), actor: act.actor)
        for part in act.parts { try writing.store(part, of: dossier, in: session) }
    }
}
