import Domain

/// Everything that the worker has to do about one report by itself: reminders, levels of the ladder, windows that lapse.
struct ReminderPlan {
    struct Step: Sendable, Equatable {
        enum Kind: Sendable, Equatable {
            /// The reporter's window runs out in a while; the number is the counted day.
            case reporterReminder(Int)
            case ladder(LadderLevel)
            /// The whole is late for the reporter, also where a late disposition gave the body a time of its own (G.2.6).
            case classOver
            /// The window is over: the report goes on without the reporter.
            case lapse
            /// The day before a period that cannot be moved.
            case warning
        }

        var clock: ClockKey
        var startedAt: Instant
        var kind: Kind
        var at: Instant

        /// How the step is remembered, so that it is never taken twice.
        var level: String {
            switch kind {
            case .reporterReminder(let day): "reminder.\(day)"
            case .ladder(let level): "ladder.\(level.rawValue)"
            case .classOver: "classOver"
            case .lapse: "lapse"
            case .warning: "warning"
            }
        }
    }

    let steps: [Step]

    init(_ report: Report, rules: Rules, asOf now: Instant) {
        steps = report.runningClocks.flatMap { running in Self.steps(of: running, report: report, rules: rules, now: now) }
            .sorted { $0.at < $1.at }
    }

    func next(after now: Instant) -> Instant? {
        steps.first { $0.at > now }?.at
    }

    func due(at now: Instant) -> [Step] {
        steps.filter { $0.at <= now }
    }

    private static func steps(of running: CaseClock, report: Report, rules: Rules, now: Instant) -> [Step] {
        let clock = running.clock
        if clock.isPaused { return [] }
        func step(_ kind: Step.Kind, at: Instant) -> Step {
            Step(clock: running.key, startedAt: clock.start, kind: kind, at: at)
        }
        switch running.key {
        case .lawCeiling:
            return [step(.warning, at: clock.warning(in: rules.calendar, asOf: now))]
        case .reporterReply, .completion, .completionHolder:
            let days = rules.policies.reminderDays(of: running.key, agency: clock.agency, on: clock.startDate)
            let moments = clock.reminders(onDays: days, in: rules.calendar, asOf: now)
            let due = clock.due(in: rules.calendar, asOf: now).instant
            return zip(days, moments).filter { $0.1 < due }.map { step(.reporterReminder($0.0), at: $0.1) } + [step(.lapse, at: due)]
        case .reopenWindow, .appealWindow:
            return []
        case .transferAccept, .redispose, .arbitration:
            return clock.ladder(in: rules.calendar, asOf: now).map { step(.ladder($0.level), at: $0.at) }
                + [step(.lapse, at: clock.due(in: rules.calendar, asOf: now).instant)]
        case .verify, .verifyShort:
            // Nobody has looked at it in twice the time: it goes where it is thought to belong (row 3a).
            return clock.ladder(in: rules.calendar, asOf: now).map { step(.ladder($0.level), at: $0.at) }
                + (report.mayGoUnverified
                    ? [step(.lapse, at: clock.ladder(level: .veryLate, in: rules.calendar, asOf: now))] : [])
        case _ where running.key.isClassClock:
            return clock.holderLadder(in: rules.calendar, asOf: now).map { step(.ladder($0.level), at: $0.at) }
                + [step(.classOver, at: clock.ladder(level: .full, in: rules.calendar, asOf: now))]
        default:
            return clock.ladder(in: rules.calendar, asOf: now).map { step(.ladder($0.level), at: $0.at) }
        }
    }
}
