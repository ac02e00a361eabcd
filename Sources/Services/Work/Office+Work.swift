import DataAccess
import Domain

extension Office {
    /// Seconds after which a report that could not be worked on is looked at again.
    static let workPause: Int64 = 900

    /// Takes the steps that are due by themselves: reminders, levels of the ladder, windows that lapse. Each is taken once,
    /// however often it is called and by however many workers. A report that fails is set aside for a while and holds up no other.
    public func takeDueSteps(limit: Int = 100) async throws -> WorkRound {
        let rules = try await rules.current()
        let moment = now()
        let due = try await store.read { session in
            try session.rows(WorkSQL.due(at: moment, limit: limit)).map { try $0.id(0, of: Report.self) }
        }
        var round = WorkRound()
        for id in due {
            let desk = WorkDesk(id: id, rules: rules, now: moment, office: scope, ids: ids)
            do {
                try await store.write { session in try desk.carryOut(in: session) }
                round.taken += 1
            } catch let error where WorkRound.concernsOne(error) {
                round.failed.append((id, "\(error)"))
                try await store.write { session in
                    _ = try session.run(WorkSQL.setWake(id, at: moment.adding(seconds: Self.workPause)))
                }
            }
        }
        return round
    }

    /// Round after round until nothing is due any more. One in which every report failed is not the last: those are set aside, and others
    /// may wait behind them.
    public func takeAllDueSteps(batch: Int = 100) async throws -> WorkRound {
        var all = WorkRound()
        while case let round = try await takeDueSteps(limit: batch), round.taken > 0 || !round.failed.isEmpty {
            all.taken += round.taken
            all.failed += round.failed
        }
        return all
    }

    /// Throws away what nobody has any more: files without a row, pauses that are over. What goes by age goes by ``retainDaily()``.
    public func sweep() async throws {
        try await destroyLooseFiles()
        try await sweepContents()
        let moment = now()
        try await store.write { session in
            _ = try session.run(SuccessionSQL.forgetPauses(before: moment))
            _ = try session.run(ClosedOpeningSQL.forget(before: moment))
        }
    }
}

enum WorkSQL {
    static func due(at now: Instant, limit: Int) -> Query {
        Query(
            """
            select id from reports where wake_at is not null and wake_at <= \(now) order by wake_at, id limit \(limit)
            """, named: "work.due")
    }

    static func remember(_ step: ReminderPlan.Step, of id: ID<Report>, at now: Instant) -> Query {
        Query(
            """
            insert into reminders (report_id, clock, started_at, level, at)
            values (\(id), \(step.clock), \(step.startedAt), \(step.level), \(now))
            on conflict (report_id, clock, started_at, level) do nothing
            """, named: "work.remember")
    }

    static func forget(_ step: ReminderPlan.Step, of id: ID<Report>) -> Query {
        Query(
            """
            delete from reminders
            where report_id = \(id) and clock = \(step.clock) and started_at = \(step.startedAt) and level = \(step.level)
            """, named: "work.forget")
    }

    /// When the reminders of one clock were told, the last of them.
    static func lastReminder(of clock: ClockKey, startedAt: Instant, of id: ID<Report>) -> Query {
        Query(
            """
            select max(at) from reminders
            where report_id = \(id) and clock = \(clock) and started_at = \(startedAt) and level like 'reminder.%'
            """, named: "work.lastReminder")
    }

    /// Open reports whose dates may have moved with the calendar or a policy.
    static func wakeOpen(at now: Instant, agency: ID<Agency>?) -> Query {
        let body: Query = agency.map { "desk_agency_id = \($0)" } ?? "1 = 1"
        return Query(
            """
            update reports set wake_at = \(now) where due_at is not null and (wake_at is null or wake_at > \(now)) and \(splice: body)
            """, named: "work.wakeOpen")
    }

    static func setDesk(_ id: ID<Report>, dueAt: Instant?, clock: ClockKey?, wakeAt: Instant?) -> Query {
        Query("update reports set due_at = \(dueAt), due_clock = \(clock), wake_at = \(wakeAt) where id = \(id)", named: "work.setDesk")
    }

    static func setWake(_ id: ID<Report>, at wake: Instant?) -> Query {
        Query("update reports set wake_at = \(wake) where id = \(id)", named: "work.setWake")
    }

    /// The officers of a group, each with the seat from which he would act; instead of who is away who stands in, and for whom.
    static func seats(of group: OfficerGroup, at now: Instant) -> Query {
        let body: Query
        if let bearer = group.body {
            // The inspectorate sits in a unit of its own and looks at all others.
            let unit: Query =
                group.isWholeAgency
                ? "1 = 1" : "(s.unit_id is null or s.unit_id = \(bearer.unit) or s.role = \(Role.internalAuditor))"
            body = "s.agency_id = \(bearer.agency) and \(splice: unit)"
        } else {
            body = "1 = 1"
        }
        return Query(
            """
            select distinct o.id, o.language, s.role, s.agency_id, s.unit_id, s.regions, s.categories,
                case when d.id is null then null else s.officer_id end
            from seats s left join delegations d on d.seat_id = s.id and \(splice: DelegationSQL.isRunning(at: now))
                join officers o on o.id = coalesce(d.delegate_id, s.officer_id)
            where \(splice: body) and s.role in \(list: group.roles) and (s.valid_to is null or s.valid_to > \(now)) and o.ended_at is null
            order by o.id
            """, named: "work.seats")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let step = ReminderPlan.Step(clock: .verify, startedAt: moment, kind: .lapse, at: moment)
        return [
            due(at: moment, limit: 1), remember(step, of: ID(1), at: moment), setWake(ID(1), at: nil), forget(step, of: ID(1)),
            lastReminder(of: .verify, startedAt: moment, of: ID(1)), wakeOpen(at: moment, agency: nil), wakeOpen(at: moment, agency: ID(1)),
            setDesk(ID(1), dueAt: nil, clock: .verify, wakeAt: nil),
            seats(of: .nation, at: moment),
            seats(of: OfficerGroup(body: Holder(agency: ID(1), unit: nil), roles: [.leader]), at: moment),
            seats(of: OfficerGroup(body: Holder(agency: ID(1), unit: nil), roles: [.leader], isWholeAgency: true), at: moment),
        ]
    }()
}
