import Domain
import Services

/// The clocks of a case, each with how its date came about: the rule and its source, the start, every day that did not count.
struct CaseClocks {
    let scene: CaseScene

    /// Those that run, the nearest first.
    var running: [ViewValue] {
        scene.file.clocks.filter(\.running.isRunning).sorted { $0.deadline.instant < $1.deadline.instant }.map(clock)
    }

    /// Those that are done, the latest first.
    var past: [ViewValue] {
        scene.file.clocks.filter { !$0.running.isRunning }
            .sorted { ($0.running.clock.finishedAt?.rawValue ?? 0) > ($1.running.clock.finishedAt?.rawValue ?? 0) }.map(clock)
    }

    private func clock(_ clockwork: CaseFile.Clockwork) -> ViewValue {
        let (running, deadline, words) = (clockwork.running, clockwork.deadline, scene.words)
        let how = deadline.explanation
        return .object([
            "name": .phrase("desk.clock.\(running.key.rawValue)"), "due": .text(words.date(deadline.date)),
            "tag": tag(clockwork), "bearer": ViewValue(running.bearer.map { words.name(of: $0) }),
            "amount": .phrase(Phrase("desk.clock.amount.\(how.unit.rawValue)", ["amount": String(how.amount)])),
            "extension": how.extensionDays > 0 ? .phrase(Phrase("desk.clock.extension", ["days": String(how.extensionDays)])) : .none,
            "from": .text(words.date(how.countedFrom)), "basis": ViewValue(row(of: running.clock).map { words.basis($0.basis) }),
            "since": ViewValue(row(of: running.clock).map { words.date($0.validFrom) }),
            "isProvisional": .flag(deadline.isProvisional), "isPaused": .flag(deadline.isPaused),
            "skipped": .list(skipped(how.skipped)), "rolledFrom": ViewValue(how.rolledFrom.map { words.date($0) }),
            "finished": ViewValue(running.clock.finishedAt.map { words.moment($0) }),
        ])
    }

    private func tag(_ clockwork: CaseFile.Clockwork) -> ViewValue {
        if !clockwork.running.key.isOwed, clockwork.isLate { return .component(StatusTag("desk.clock.lapsed", tone: .neutral)) }
        if clockwork.running.clock.finishedAt != nil {
            return .component(clockwork.isLate ? StatusTag("desk.clock.missed", tone: .late) : StatusTag("desk.clock.met", tone: .done))
        }
        if clockwork.deadline.isPaused { return .component(StatusTag("desk.clock.paused", tone: .waiting)) }
        return .component(scene.timeLeft(clockwork).tag)
    }

    /// The row that the clock has kept since its start.
    private func row(of clock: Clock) -> PolicyRow? {
        scene.words.rules.policies.row(.clock(clock.key), agency: clock.agency, on: clock.startDate)
    }

    /// Holidays by name, one by one; weekends and pauses as sums, because a list of them says nothing.
    private func skipped(_ days: [SkippedDay]) -> [ViewValue] {
        var lines: [Phrase] = []
        let weekends = days.count { $0.reason == .weekend }
        let paused = days.count { $0.reason == .paused }
        if weekends > 0 { lines.append(Phrase("desk.clock.skipped.weekend", ["days": String(weekends)])) }
        if paused > 0 { lines.append(Phrase("desk.clock.skipped.paused", ["days": String(paused)])) }
        for day in days {
            guard case .holiday(let name, let kind) = day.reason else { continue }
            lines.append(
                Phrase("desk.clock.skipped.\(kind.rawValue)", ["date": scene.words.date(day.date), "name": name]))
        }
        return lines.map { .phrase($0) }
    }
}
