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
        var report = stored.report
        var later: [Instant] = []
        for step in plan.due(at: now) where step.kind == .lapse {
            let moment = try lapseMoment(step, of: stored.report, in: plan, session)
            if moment > now {
                later.append(moment)
            } else if try session.run(WorkSQL.remember(step, of: id, at: now)) == 1, let command = lapse(of: step.clock),
                try !carryOut(command, on: &report, stored: stored, in: session)
            {
                // The rules refuse it for now: it is not done, and is asked for again.
                try session.run(WorkSQL.forget(step, of: id))
                later.append(now.adding(seconds: Office.workPause))
            }
        }
        let desk = ReportDesk(report, rules: rules, now: now)
        try session.run(WorkSQL.setDesk(id, dueAt: desk.dueAt, wakeAt: ([desk.wakeAt] + later).compactMap { $0 }.min()))
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
        for step in steps where step.kind != .lapse { latest[step.clock] = step }
        return latest.values.sorted { $0.at < $1.at }
    }

    private func lapse(of clock: ClockKey) -> Command? {
        switch clock {
        case .reporterReply: .lapseReply
        case .completion, .completionHolder: .lapseCompletion
        case .transferAccept: .refuseTransfer(Wording(id: ids.next(), length: 0))
        default: nil
        }
    }

    private func announce(_ step: ReminderPlan.Step, stored: StoredReport, in session: any Session) throws {
        let running = stored.report.runningClock(step.clock)
        let date = running.map { stored.report.deadline(of: $0, in: rules.calendar, asOf: now).date }
        let payload = OutboxLetter.Payload(code: stored.code, date: date)
        switch step.kind {
        case .reporterReminder:
            guard stored.hasEmail else { return }
            let template: NoticeTemplate = step.clock == .reporterReply ? .aboutToClose : .questionReminder
            try OutboxWrites.insert(
                OutboxLetter(
                    id: ids.next(), report: stored.report.identityOwner, template: template, language: stored.language, payload: payload),
                at: now,
                in: session)
        case .ladder(let level):
            let bearer = running?.bearer ?? (step.clock.isClassClock ? stored.report.holder?.holder : nil)
            try tell(LadderRecipients(step.clock, at: level, bearer: bearer), payload, in: session)
        case .warning:
            try tell(LadderRecipients(warning: running?.bearer ?? stored.report.holder?.holder), payload, in: session)
        case .lapse:
            break
        }
    }

    /// One letter to each person, who may sit in several of the groups.
    private func tell(_ recipients: LadderRecipients, _ payload: OutboxLetter.Payload, in session: any Session) throws {
        var told: Set<ID<Officer>> = []
        for group in recipients.groups.map({ $0.seated(in: office) }) {
            for row in try session.rows(WorkSQL.seats(of: group.body, roles: group.roles, at: now)) {
                let officer: ID<Officer> = try row.id(0)
                guard told.insert(officer).inserted else { continue }
                try OutboxWrites.insert(
                    OutboxLetter(
                        id: ids.next(), officer: officer, template: .officerReminder, language: try row.text(1), payload: payload),
                    at: now, in: session)
            }
        }
    }

    /// False where the rules refuse it.
    private func carryOut(
        _ command: Command, on report: inout Report, stored: StoredReport, in session: any Session
    ) throws -> Bool {
        let setting = Setting(
            now: now, calendar: rules.calendar, policies: rules.policies, office: office, requestID: ids.next())
        let events: [Event]
        do {
            events = try report.decide(command, by: .system, in: setting)
        } catch {
            return false
        }
        let before = StoredReport(
            report: report, code: stored.code, language: stored.language, hasEmail: stored.hasEmail, submittedAt: stored.submittedAt)
        report.apply(events, at: now, by: .system)
        let saving = ReportSaving(rules: rules, now: now, ids: ids)
        try saving.save(report, events: events, before: before, by: .system, in: session)
        return true
    }
}
