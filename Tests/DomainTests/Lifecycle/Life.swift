import Domain
import Foundation
import Testing

/// A report that lives through commands at a clock that only the test moves.
struct Life {
    private(set) var report: Report
    private(set) var history: [StampedEvent] = []
    var now: Instant
    var office = OfficeScope.nation
    var levelAbove: ID<Agency>?
    var lastInspectorate: Holder?
    /// Who sits in what the next move accuses.
    var peopleOfAccused: [ID<Officer>] = []
    /// Who holds reports for bodies without an account.
    var hosts: [ID<Agency>: Target] = [:]
    private let calendar: WorkCalendar
    private let policies: PolicyTable
    private var nextID: Int64 = 1000

    /// Monday, 2 June 2025, 09:00 WIB.
    init(at start: String = "2025-06-02T09:00:00+07:00") throws {
        self.init(now: try Fixtures.instant(start), rules: try Self.rules())
    }

    init(now: Instant, rules: (calendar: WorkCalendar, policies: PolicyTable)) {
        report = .draft(id: ID(1))
        self.now = now
        calendar = rules.calendar
        policies = rules.policies
    }

    static func rules() throws -> (calendar: WorkCalendar, policies: PolicyTable) {
        (try Fixtures.calendar(), PolicyTable(rows: try Fixtures.firstPolicyRows()))
    }

    var setting: Setting {
        var setting = Setting(
            now: now, calendar: calendar, policies: policies, office: office, requestID: ID(nextID), levelAbove: levelAbove,
            lastInspectorate: lastInspectorate, peopleOfAccused: peopleOfAccused, examiners: Cast.examiners)
        let hosts = hosts
        setting.host = { hosts[$0] }
        return setting
    }

    @discardableResult
    mutating func act(_ command: Command, by actor: Actor) throws -> [Event] {
        let events = try report.decide(command, by: actor, in: setting)
        nextID += 1
        for event in events {
            let stamped = StampedEvent(sequence: report.version + 1, at: now, actor: actor, event: event)
            history.append(stamped)
            report.apply(stamped)
        }
        return events
    }

    /// Why the move is refused; nil where it is not. Nothing happens.
    func refusal(_ command: Command, by actor: Actor, revealsToday: Int = 0) -> Refusal.Reason? {
        var setting = setting
        setting.revealsToday = revealsToday
        do {
            _ = try report.decide(command, by: actor, in: setting)
            return nil
        } catch {
            return error.reason
        }
    }

    mutating func wait(days: Int64) {
        now = now.adding(seconds: days * 86_400)
    }

    /// To the first moment at which the clock has passed.
    mutating func waitPast(_ key: ClockKey) throws {
        let running = try #require(report.runningClock(key), "\(key) does not run")
        now = max(now, running.clock.due(in: calendar, asOf: now).instant)
        // A clock that stands still for a while has its due further off once time has passed.
        now = max(now, running.clock.due(in: calendar, asOf: now).instant)
    }

    mutating func waitPast(_ key: ClockKey, level: LadderLevel) throws {
        let running = try #require(report.runningClock(key), "\(key) does not run")
        now = max(now, running.clock.ladder(level: level, in: calendar, asOf: now))
    }

    var running: Set<ClockKey> { Set(report.runningClocks.map(\.key)) }

    var paused: Set<ClockKey> { Set(report.runningClocks.filter(\.clock.isPaused).map(\.key)) }

    /// What the history alone makes of the report.
    var replayed: Report {
        history.reduce(into: Report.draft(id: report.id)) { $0.apply($1) }
    }
}
