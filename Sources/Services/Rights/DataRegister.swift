import DataAccess
import Domain

/// Keeps the register of what reporters ask about their data in step with the events of a report, in the same transaction.
struct DataRegister {
    let report: ID<Report>
    let now: Instant

    func write(_ events: [Event], in session: any Session) throws {
        for event in events {
            switch event {
            case .dataRequested(let request): try session.run(DataRequestSQL.insert(request, of: report))
            case .dataRequestEnded(let id, let outcome, _): try session.run(DataRequestSQL.end(id, as: outcome, at: now))
            default: continue
            }
        }
    }
}
