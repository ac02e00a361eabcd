import DataAccess
import Domain

/// Takes one report's due steps, inside one transaction: remembered first, so that a second worker finds nothing left to do.
struct WorkDesk: Sendable {
    let id: ID<Report>
    let rules: Rules
    let now: Instant
    let office: OfficeScope
    let ids: IDMaker

    func carryOut(in session: any Session) throws {
        guard let row = try session.first(ReportSQL.byID(id)) else { return }
        let stored = try ReportSQL.stored(row)
        let plan = ReminderPlan(stored.report, rules: rules, asOf: now)
        var fresh: [ReminderPlan.Step] = []
        for step in plan.due(at: now) where try step.kind != .lapse && session.run(WorkSQL.remember(step, of: id, at: now)) == 1 {
            fresh.append(step)
        }
        for step in latestOfEachClock(fresh) {
            try announce(step, stored: stored, in: session)
        }
        try announceToReporter(fresh, stored: stored, in: session)
        var report = stored.report
        var later: [Instant] = []
        for step in plan.due(at: now) where step.kind == .lapse {
            let moment = try lapseMoment(step, of: stored.report, in: plan, session)
            if moment > now {
                later.append(moment)
            } else if try session.run(WorkSQL.remember(step, of: id, at: now)) == 1,
                case let lapse = try lapse(of: step.clock, on: report, in: session), lapse != .nothing
            {
                if case .command(let command) = lapse, try carryOut(command, on: &report, stored: stored, in: session) { continue }
                // The rules refuse it for now, or nobody can be named: it is not done, and is asked for again.
                try session.run(WorkSQL.forget(step, of: id))
                later.append(now.adding(seconds: lapse == .waits ? Self.secondsOfDay : Office.workPause))
            }
        }
        let desk = ReportDesk(report, rules: rules, now: now)
        try session.run(
            WorkSQL.setDesk(id, dueAt: desk.dueAt, clock: desk.dueClock, wakeAt: ([desk.wakeAt] + later).compactMap { $0 }.min()))
    }

    /// A window of the reporter never ends without its reminders (rows 7 and 24): where the last of them was told some days late,
    /// after an outage, the window ends so many days later.
    private func lapseMoment(
        _ step: ReminderPlan.Step, of report: Report, in plan: ReminderPlan, _ session: any Session
    ) throws -> Instant {
        let reminders = plan.steps.filter { other in
            guard case .reporterReminder = other.kind else { return false }
            return other.clock == step.clock && other.startedAt == step.startedAt
        }
        guard let planned = reminders.last?.at, let zone = report.runningClock(step.clock)?.clock.zone,
            let told = try session.first(WorkSQL.lastReminder(of: step.clock, startedAt: step.startedAt, of: id))?.optionalInstant(0)
        else { return step.at }
        let daysLate = zone.date(of: told).days(since: zone.date(of: planned))
        return step.at.adding(seconds: Int64(max(0, daysLate)) * 86_400)
    }

    /// After an outage only the last of several missed reminders is worth a letter.
    private func latestOfEachClock(_ steps: [ReminderPlan.Step]) -> [ReminderPlan.Step] {
        var latest: [ClockKey: ReminderPlan.Step] = [:]
        for step in steps where step.kind != .lapse && step.kind != .classOver { latest[step.clock] = step }
        return latest.values.sorted { $0.at < $1.at }
    }

    /// What the end of a window asks for.
    private enum Lapse: Equatable {
        case nothing
        case command(Command)
        /// A body has to be found first.
        case waits
    }

    private static let secondsOfDay: Int64 = 86_400

    private func lapse(of clock: ClockKey, on report: Report, in session: any Session) throws -> Lapse {
        func suggested(_ command: (Target) -> Command, needsRegistry: Bool = false) throws -> Lapse {
            guard !report.isSensitive else { return .nothing }
            return try best(for: report, needsRegistry: needsRegistry, in: session).map { .command(command($0)) } ?? .waits
        }
        switch clock {
        case .reporterReply: return .command(.lapseReply)
        case .completion, .completionHolder: return .command(.lapseCompletion)
        case .transferAccept: return .command(.refuseTransfer(Wording(id: ids.next(), length: 0)))
        case .arbitration where report.isSensitive:
            return try inspectorate(of: report, in: session).map { .command(.lapseArbitration($0)) } ?? .nothing
        case .arbitration: return try suggested(Command.lapseArbitration)
        case .redispose: return try suggested({ .redispose($0, reason: Wording(id: ids.next(), length: 0)) }, needsRegistry: true)
        case .verify, .verifyShort: return try suggested(Command.autoroute)
        default: return .nothing
        }
    }

    /// The body that is thought to be in charge, one that the registry names first.
    private func best(for report: Report, needsRegistry: Bool, in session: any Session) throws -> Target? {
        guard let row = try session.first(RouteSQL.suggestion(for: report.id)) else { return nil }
        let bodies = try RouteSQL.read(row).fit(for: report, rules: rules, office: office).bodies
        let declined = Set(needsRegistry ? report.pastAgencies : [])
        let open = bodies.filter { !declined.contains($0.value.agency) }
        let named = open.filter { $0.reasons.contains { $0.source == .registry } }
        return (needsRegistry ? named : named + open).lazy.compactMap { rules.directory.target(for: $0.value) }.first
    }

    /// Where a sensitive report waits when nobody has decided on its body (row 16): with whom may examine it where it accuses somebody,
    /// else the inspectorate of the body that had it last, or the one above where there is none.
    private func inspectorate(of report: Report, in session: any Session) throws -> Target? {
        if let examiners = report.examiners(in: try setting(for: report, in: session)) { return examiners.first }
        let directory = rules.directory
        guard let last = report.pastAgencies.last ?? report.door.agency else { return nil }
        let bodies = [last, directory.levelAbove(last)].compactMap(\.self)
        return bodies.flatMap(directory.inspectorates).lazy.compactMap(directory.target).first { target in
            !report.suspected.contains { accused in
                accused.agency == target.holder.agency && (accused.unit.map(target.unitPath.contains) ?? true)
            }
        }
    }

    private func setting(for report: Report, in session: any Session) throws -> Setting {
        var setting = Setting(
            now: now, calendar: rules.calendar, policies: rules.policies, office: office, requestID: ids.next(),
            unitsOfAccused: try SeatSQL.units(of: report.everybodyAccused, in: session), examiners: rules.examiners(in: office))
        setting.host = rules.hosts(in: office)
        return setting
    }

    private func announce(_ step: ReminderPlan.Step, stored: StoredReport, in session: any Session) throws {
        let running = stored.report.runningClock(step.clock)
        switch step.kind {
        case .reporterReminder:
            try tellReporter(step.clock == .reporterReply ? .aboutToClose : .questionReminder, of: step.clock, stored, in: session)
        case .ladder(let level):
            let bearer = running?.bearer ?? (step.clock.isClassClock ? stored.report.holder?.holder : nil)
            var letters = letters(step, stored)
            try letters.tell(LadderRecipients(step.clock, at: level, bearer: bearer).groups, in: session)
            // Who asked for a part answers to the reporter for it; a body without an account has nobody else who could be told.
            if step.clock == .contribution, let holder = stored.report.holder?.holder {
                try letters.tell(LadderRecipients(step.clock, at: level, bearer: holder).groups, in: session)
            }
            if step.clock == .secondYes { try letters.ask(for: stored.report.requests, in: session) }
        case .warning:
            var letters = letters(step, stored)
            try letters.tell(LadderRecipients(warning: running?.bearer ?? stored.report.holder?.holder).groups, in: session)
        case .lapse, .classOver:
            break
        }
    }

    /// What the ladder tells the reporter is told even where a later level, of which he is told nothing, was reached in the same outage.
    private func announceToReporter(_ steps: [ReminderPlan.Step], stored: StoredReport, in session: any Session) throws {
        var latest: [ClockKey: NoticeTemplate] = [:]
        for step in steps {
            guard let template = NoticePlan.template(for: step) else { continue }
            latest[step.clock] = template
        }
        for (clock, template) in latest.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try tellReporter(template, of: clock, stored, in: session)
        }
    }

    private func tellReporter(
        _ template: NoticeTemplate, of clock: ClockKey, _ stored: StoredReport, in session: any Session
    ) throws {
        guard stored.hasEmail, !stored.report.hasLostReporter else { return }
        let letter = OutboxLetter(
            id: ids.next(), report: stored.report.identityOwner, template: template, language: stored.language,
            payload: payload(clock, stored))
        try OutboxWrites.insert(letter, at: now, in: session)
    }

    private func letters(_ step: ReminderPlan.Step, _ stored: StoredReport) -> OfficerLetters {
        OfficerLetters(
            about: stored.report, .officerReminder, payload(step.clock, stored), rules: rules, office: office, now: now, ids: ids)
    }

    private func payload(_ clock: ClockKey, _ stored: StoredReport) -> OutboxLetter.Payload {
        let running = stored.report.runningClock(clock)
        return .init(
            code: stored.code, date: running.map { stored.report.deadline(of: $0, in: rules.calendar, asOf: now).date })
    }

    /// False where the rules refuse it.
    private func carryOut(
        _ command: Command, on report: inout Report, stored: StoredReport, in session: any Session
    ) throws -> Bool {
        let setting = try setting(for: report, in: session)
        let events: [Event]
        do {
            events = try report.decide(command, by: .system, in: setting)
        } catch {
            return false
        }
        let before = StoredReport(
            report: report, code: stored.code, language: stored.language, hasEmail: stored.hasEmail, submittedAt: stored.submittedAt,
            regionCode: stored.regionCode)
        report.apply(events, at: now, by: .system)
        let saving = ReportSaving(rules: rules, office: office, now: now, ids: ids)
        try saving.save(report, events: events, before: before, by: .system, in: session)
        return true
    }
}
