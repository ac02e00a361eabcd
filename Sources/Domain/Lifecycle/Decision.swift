/// A decision being made: the events so far, and the report as it stands after them.
struct Decision {
    private(set) var report: Report
    private(set) var events: [Event] = []
    let actor: Actor
    let setting: Setting

    init(report: Report, actor: Actor, setting: Setting) {
        self.report = report
        self.actor = actor
        self.setting = setting
    }

    mutating func record(_ event: Event) {
        events.append(event)
        report.apply(event, at: setting.now, by: actor)
    }

    /// Starts a clock under the policy row that is in force on its first day. A duty that is asked anew replaces the one that runs;
    /// only several contributions may be owed at once. Earlier pauses are told to it because they use up `pause.max`, one that still
    /// lasts is not its own.
    /// - Parameter moment: when it begins to count, where that is earlier than now.
    mutating func start(_ key: ClockKey, zone: ClockZone, bearer: Holder?, at moment: Instant? = nil) throws(Refusal) {
        if key != .contribution { finish(key) }
        let pauses = (report.classClock?.clock.pauses ?? []).filter { $0.to != nil }
        let clock: Clock
        do {
            clock = try setting.policies.clock(
                key, start: moment ?? setting.now, zone: zone, agency: bearer?.agency, pauses: pauses)
        } catch {
            throw Refusal(.noPolicy, field: key.rawValue)
        }
        record(.clockStarted(CaseClock(clock: clock, round: report.round, bearer: bearer)))
    }

    /// Ends those of the named clocks that run.
    mutating func finish(_ keys: ClockKey..., at moment: Instant? = nil) {
        for running in report.runningClocks where keys.contains(running.key) {
            record(.clockFinished(running.key, at: moment ?? setting.now))
        }
    }

    /// Ends everything but the class clock, which has an ending of its own.
    mutating func finishAllButClass(except kept: Set<ClockKey> = []) {
        for clock in report.runningClocks where !clock.key.isClassClock && !kept.contains(clock.key) {
            record(.clockFinished(clock.key, at: setting.now))
        }
    }

    mutating func finishClass(at moment: Instant) {
        guard let clock = report.classClock, clock.isRunning else { return }
        record(.clockFinished(clock.key, at: moment))
    }

    /// Nobody is asked for a yes any more: the request was answered, or the report has moved on.
    mutating func finishSecondYesIfNone() {
        if report.requests.isEmpty { finish(.secondYes) }
    }

    mutating func changeClass(_ change: (inout Clock) -> Void) {
        guard var clock = report.classClock?.clock else { return }
        change(&clock)
        record(.clockChanged(clock))
    }

    func policy(_ key: PolicyKey, agency: ID<Agency>? = nil) throws(Refusal) -> Int {
        do {
            return try setting.policies.whole(key, agency: agency, on: today(in: .wib))
        } catch {
            throw Refusal(.noPolicy, field: key.rawValue)
        }
    }

    /// The days that a clock counts by the row in force today.
    func amount(of key: ClockKey) throws(Refusal) -> Int {
        try policy(.clock(key))
    }

    func today(in zone: ClockZone) -> CivilDate {
        zone.date(of: setting.now)
    }

    func hasPassed(_ clock: CaseClock) -> Bool {
        clock.clock.due(in: setting.calendar, asOf: setting.now).instant <= setting.now
    }

    func require(_ wording: Wording, field: String, atLeast minimum: Int = 1) throws(Refusal) {
        if wording.isEmpty { throw Refusal(.missing, field: field) }
        if wording.length < minimum { throw Refusal(.tooShort, field: field, limit: minimum) }
    }

    /// The zone of the body that has the report in hand, or of the desk that verifies it.
    var zone: ClockZone {
        report.holder?.zone ?? report.classClock?.clock.zone ?? .wib
    }
}
