import DataAccess
import Domain

extension Office {
    /// Looks at cases in which a step has become late by the passing of time, each once. Returns how many there were.
    public func recordDepartures(limit: Int = 100) async throws -> Int {
        let rules = try await rules.current()
        let moment = now()
        let due = try await store.read { session in
            try session.rows(SopRunSQL.due(at: moment, limit: limit)).map { (report: try $0.id(0, of: Report.self), run: try $0.int64(1)) }
        }
        let recorder = SopRecorder(rules: rules, now: moment, ids: ids)
        for entry in due {
            do {
                try await store.write { session in
                    guard let row = try session.first(ReportSQL.byID(entry.report)) else { return }
                    try recorder.record(try ReportSQL.stored(row).report, in: session)
                }
            } catch let error where WorkRound.concernsOne(error) {
                try await store.write { session in
                    let later = moment.adding(seconds: Self.workPause)
                    _ = try session.run(SopRunSQL.postpone(entry.report, sequence: entry.run, to: later))
                }
            }
        }
        return due.count
    }
}
