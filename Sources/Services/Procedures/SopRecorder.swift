import DataAccess
import Domain

/// Holds each case against the procedure under which it was handed over, and records what departs from it: in the transaction of every
/// move, and when time alone makes a step late.
struct SopRecorder: Sendable {
    let rules: Rules
    let now: Instant
    let ids: IDMaker

    /// - Parameter history: of the whole report; read from the data store where it is not at hand.
    func record(_ report: Report, history: [StampedEvent]? = nil, in session: any Session) throws {
        // Nobody works by a procedure before the report is in somebody's hands.
        guard report.disposedAt != nil || report.holder != nil else { return }
        let stored = try session.rows(SopRunSQL.runs(of: report.id)).map(SopRunSQL.row)
        let events = try history ?? Dossier.stamped(session.rows(ReportTextSQL.events(report.id, except: [])))
        let known = stored.isEmpty ? [] : try session.rows(SopRunSQL.departures(of: report.id)).map(SopRunSQL.departure)
        let kept = Dictionary(stored.map { ($0.sequence, $0) }) { first, _ in first }
        for run in SopRun.all(in: events) {
            let before = kept[run.sequence]
            guard let version = before.flatMap({ rules.procedures[$0.version] }) ?? version(for: run) else { continue }
            let reading = SopReading(steps: version.steps, run: run, calendar: rules.calendar, now: now)
            let row = try row(reading, of: run, under: version)
            if before == nil {
                try session.run(SopRunSQL.insert(row, of: report.id, agency: run.target.holder.agency, beganAt: run.beganAt))
            } else if before != row {
                try session.run(SopRunSQL.update(row, of: report.id))
            }
            let told = Set(known.filter { $0.run == run.sequence }.map(\.departure))
            for departure in reading.departures where !told.contains(departure) {
                try session.run(SopRunSQL.record(departure, id: ids.next(), of: report.id, run: run.sequence))
            }
        }
    }

    /// The same as statements, for a life that is told after the fact.
    func statements(_ report: Report, history: [StampedEvent]) throws -> [Query] {
        try SopRun.all(in: history).flatMap { run -> [Query] in
            guard let version = version(for: run) else { return [] }
            let reading = SopReading(steps: version.steps, run: run, calendar: rules.calendar, now: now)
            let row = try row(reading, of: run, under: version)
            return [SopRunSQL.insert(row, of: report.id, agency: run.target.holder.agency, beganAt: run.beganAt)]
                + reading.departures.map { SopRunSQL.record($0, id: ids.next(), of: report.id, run: run.sequence) }
        }
    }

    /// A report keeps the version of its disposition.
    private func version(for run: SopRun) -> SopVersion? {
        rules.procedures.version(for: run.target.holder.agency, on: run.target.zone.date(of: run.beganAt))
    }

    private func row(_ reading: SopReading, of run: SopRun, under version: SopVersion) throws -> SopRunSQL.Row {
        SopRunSQL.Row(
            sequence: run.sequence, version: version.id, steps: try StoredJSON.encode(reading.steps), departures: reading.departures.count,
            lookAt: reading.lookAt, endedAt: run.endedAt)
    }
}
