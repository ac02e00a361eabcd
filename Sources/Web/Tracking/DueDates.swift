import Domain
import Services

/// The dates of a case in words, each with how it was counted.
struct DueDates {
    let file: CaseFile
    let words: CaseWords
    let now: Instant

    /// Nearest first.
    var views: [ViewObject] {
        file.clocks.filter { $0.running.isRunning && $0.running.key.isToldToReporter }.sorted { $0.deadline.instant < $1.deadline.instant }
            .map(
                view)
    }

    /// The date of one of these clocks; the first that runs.
    func date(_ keys: ClockKey...) -> Phrase? {
        first(keys).map { clock in
            if clock.deadline.isPaused { return "track.due.paused" }
            return Phrase(clock.isLate ? "track.due.was" : "track.due.by", ["date": words.date(clock.deadline.date)])
        }
    }

    /// The date of the answer, whatever the class.
    var answer: Phrase? {
        file.clocks.first { Self.classKeys.contains($0.running.key) }.flatMap { date($0.running.key) }
    }

    private static let classKeys: Set<ClockKey> = [
        .classNonSupervisory, .classSupervisory, .classInfoRequest, .classAspiration, .classWhistleblowing,
    ]

    private func first(_ keys: [ClockKey]) -> CaseFile.Clockwork? {
        file.clocks.first { keys.contains($0.running.key) }
    }

    private func view(_ clock: CaseFile.Clockwork) -> ViewObject {
        let deadline = clock.deadline
        let late = clock.isLate && !clock.running.key.isReporterWindow
        let days = late ? -clock.running.clock.remainingDays(in: words.rules.calendar, asOf: now) : 0
        return [
            "label": .phrase("track.clock.\(clock.running.key.rawValue)"),
            "date": .phrase(deadline.isPaused ? "track.due.paused" : Phrase("track.due.by", ["date": words.date(deadline.date)])),
            "late": late ? .component(StatusTag(lateness(days, deadline), tone: .late)) : .none,
            "explanation": .component(Details("track.count.title", body: .drawing(template: "track/count", explanation(clock)))),
        ]
    }

    private func lateness(_ days: Int, _ deadline: Deadline) -> Phrase {
        guard days > 0 else { return "track.due.passed" }
        return Phrase(deadline.explanation.unit == .workingDays ? "track.due.late" : "track.due.lateCalendar", ["days": String(days)])
    }

    /// The row of the rules that the clock has kept since its start, by its source and the day from which it is in force.
    private func basis(of clock: Clock) -> Phrase? {
        words.rules.policies.row(.clock(clock.key), agency: clock.agency, on: clock.startDate).map { row in
            let basis: Phrase = BasisTag(rawValue: row.basis).map { Phrase("desk.basis.\($0)") } ?? .verbatim(row.basis)
            return Phrase("track.count.basis", phrases: ["basis": basis, "date": .verbatim(words.date(row.validFrom))])
        }
    }

    private func explanation(_ clock: CaseFile.Clockwork) -> ViewObject {
        let deadline = clock.deadline
        let counted = deadline.explanation
        let weekends = counted.skipped.count { $0.reason == .weekend }
        let holidays: [ViewObject] = counted.skipped.compactMap { day in
            guard case .holiday(let name, let kind) = day.reason else { return nil }
            return ["day": .phrase(Phrase("track.count.holiday.\(kind.rawValue)", ["date": words.date(day.date), "name": name]))]
        }
        return [
            "rule": .phrase(Phrase("track.count.rule.\(counted.unit.rawValue)", ["amount": String(counted.amount)])),
            "basis": ViewValue(basis(of: clock.running.clock)),
            "start": .phrase(Phrase("track.count.start", ["date": words.date(counted.countedFrom)])),
            "extension": counted.extensionDays > 0
                ? .phrase(Phrase("track.count.extension", ["days": String(counted.extensionDays)])) : .none,
            "weekends": weekends > 0 ? .phrase(Phrase("track.count.weekends", ["days": String(weekends)])) : .none,
            "holidays": ViewValue(holidays),
            "paused": deadline.pausedDays > 0 ? .phrase(Phrase("track.count.paused", ["days": String(deadline.pausedDays)])) : .none,
            "rolled": ViewValue(counted.rolledFrom.map { Phrase("track.count.rolled", ["date": words.date($0)]) }),
            "due": .phrase(Phrase(deadline.isPaused ? "track.count.duePaused" : "track.count.due", ["date": words.date(deadline.date)])),
            "provisional": deadline.isProvisional ? .phrase("track.count.provisional") : .none,
        ]
    }
}
