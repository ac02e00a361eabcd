import DataAccess
import Domain

/// The letter that says that there is a page to look at, and nothing more: when the inspectorate has written to somebody who suffers for
/// having reported, and only to who has wished to be asked how he fares.
struct AftercareLetter: Sendable {
    let now: Instant
    let ids: IDMaker

    func send(after events: [Event], on report: Report, in session: any Session) throws {
        guard report.splitFrom != nil, report.isSensitive, !report.hasLostReporter, events.contains(where: isMessage),
            let row = try session.first(AftercareSQL.wisher(of: report.id))
        else { return }
        try OutboxWrites.insert(
            OutboxLetter(id: ids.next(), report: try row.id(0), template: .aftercare, language: try row.text(1), payload: .init()), at: now,
            in: session)
    }

    private func isMessage(_ event: Event) -> Bool {
        switch event {
        case .asked, .answered, .closed, .archived: true
        default: false
        }
    }
}
