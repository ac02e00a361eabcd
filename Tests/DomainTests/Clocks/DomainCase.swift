import Domain
import Testing

/// One row of `domain-cases.csv`, the worked examples of the rules.
struct DomainCase: CustomTestStringConvertible {
    let id: String
    let kind: String
    let rule: String
    let start: String
    let zone: ClockZone
    let inputs: [(key: String, value: String)]
    let rawInputs: String
    let expected: String
    let expectedUTC: String

    var testDescription: String { "\(id) \(rule)" }

    /// The cases of one kind; an unreadable file is no cases, which `DomainCaseCountTests` notices.
    static func all(_ kind: String) -> [DomainCase] {
        let rows = (try? Fixtures.table("domain-cases.csv")) ?? []
        return rows.filter { $0["kind"] == kind }.map { row in
            DomainCase(
                id: row["case_id"] ?? "", kind: kind, rule: row["rule"] ?? "", start: row["start"] ?? "",
                zone: ClockZone(rawValue: (row["zone"] ?? "").lowercased()) ?? .wib,
                inputs: (row["inputs"] ?? "").split(separator: ";").map { pair in
                    let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
                    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
                },
                rawInputs: row["inputs"] ?? "", expected: row["expected"] ?? "", expectedUTC: row["expected_utc"] ?? "")
        }
    }

    func value(_ key: String) -> String? {
        inputs.first { $0.key == key }?.value
    }

    func number(_ key: String) throws -> Int? {
        try value(key).map { try #require(Int($0)) }
    }

    func instant(_ key: String) throws -> Instant? {
        try value(key).map(Fixtures.instant)
    }

    /// Inputs that this reading of a clock case understands; another one would be silently ignored.
    static let knownInputs: Set<String> = [
        "n", "unit", "extend", "pause", "resume", "pauseMax", "reopen", "minAfterReopen", "disposedAt", "holderShare", "classStart",
        "classN", "reclassifiedAt", "oldN", "secondYes", "reclassMin", "rezone", "rezoneAt", "calendarWithout", "dayAdded", "addedAt",
        "endedAt", "dayCancelled", "cancelledAt", "doneAt", "measure", "level",
    ]

    func calendar() throws -> WorkCalendar {
        let name = "Cuti Bersama Hari Kemerdekaan Republik Indonesia"
        if let day = value("calendarWithout") {
            return try Fixtures.calendar(without: [try #require(CivilDate(day))])
        }
        if let day = value("dayAdded") {
            let date = try #require(CivilDate(day))
            let row = CalendarDay(date: date, name: name, kind: .collectiveLeave, addedAt: try instant("addedAt"))
            return try Fixtures.calendar(without: [date], adding: [row])
        }
        if let day = value("dayCancelled") {
            let date = try #require(CivilDate(day))
            let row = CalendarDay(date: date, name: name, kind: .collectiveLeave, cancelledAt: try instant("cancelledAt"))
            return try Fixtures.calendar(without: [date], adding: [row])
        }
        return try Fixtures.calendar()
    }

    /// The clock of the case, with all that happened to it. A measure (M07, holderDue) is read on the clock that it measures.
    func clock(in calendar: WorkCalendar) throws -> Clock {
        for input in inputs { #expect(Self.knownInputs.contains(input.key), "unknown input \(input.key)") }
        let amount = try #require(try number("n"))
        let unit: ClockUnit = value("unit") == "cd" ? .calendarDays : .workingDays
        let key = ClockKey(rawValue: rule) ?? .classNonSupervisory
        var clock = Clock(
            key: key, start: try Fixtures.instant(start), zone: zone, amount: try number("oldN") ?? amount, unit: unit,
            pauseLimit: try number("pauseMax"))
        for input in inputs {
            switch input.key {
            case "pause":
                let cause: PauseCause = value("pauseMax") == nil ? .answered : .awaitingReporter
                clock.pause(at: try Fixtures.instant(input.value), cause: cause)
            case "resume": clock.resume(at: try Fixtures.instant(input.value))
            case "extend": clock.extend(days: try #require(Int(input.value)), at: clock.start)
            default: break
            }
        }
        if let reopened = try instant("reopen") {
            clock.finish(at: try #require(try instant("pause")))
            clock.reopen(at: reopened, minimum: try #require(try number("minAfterReopen")))
        }
        if let at = try instant("reclassifiedAt") {
            let allowed = value("secondYes") == "yes" && clock.mayLengthen(at: at, in: calendar)
            clock.reclassify(as: key, amount: amount, at: at, minimum: try number("reclassMin") ?? 0, mayLengthen: allowed)
        }
        if let at = try instant("disposedAt") {
            clock.handOver(at: at, agency: nil, zone: zone, sharePercent: try number("holderShare"))
        }
        if let zone = value("rezone") {
            clock.rezone(to: try #require(ClockZone(rawValue: zone.lowercased())), agency: nil)
        }
        if let end = try instant("endedAt") { clock.finish(at: end) }
        return clock
    }

    func deadline(measure: Clock.Measure = .current) throws -> Deadline {
        let calendar = try calendar()
        let clock = try clock(in: calendar)
        if rule == "holderDue" { return clock.holderDue(in: calendar, asOf: clock.start, measure: measure) }
        let own = clock.due(in: calendar, asOf: clock.start, measure: measure)
        guard let classStart = try instant("classStart") else { return own }
        var classClock = Clock(
            key: .classInfoRequest, start: classStart, zone: zone, amount: try #require(try number("classN")), unit: .workingDays)
        classClock.handOver(at: clock.start, agency: nil, zone: zone, sharePercent: try number("holderShare"))
        return .earlier(own, classClock.holderDue(in: calendar, asOf: clock.start))
    }
}
