import DataAccess
import Domain

/// Keeps the register of requests and looks in step with the events of a report, in the same transaction.
struct IdentityRegister {
    let report: ID<Report>
    let actor: Actor
    let now: Instant

    func write(_ events: [Event], after version: Int64, in session: any Session) throws {
        for (index, event) in events.enumerated() {
            if let query = query(event, sequence: version + Int64(index) + 1) { try session.run(query) }
            if let bar = bar(event) { try session.run(bar) }
            if case .emergencyReviewed(let id, let isJustified, _) = event {
                try session.run(IdentityAccessSQL.judge(id, isJustified: isJustified))
            }
        }
    }

    private func bar(_ event: Event) -> Query? {
        switch event {
        case .revealGranted(let id, let until?): LegalBarSQL.insert(id, of: report, until: until)
        case .barRenewed(let id, let until): LegalBarSQL.move(id, to: until)
        case .barLifted(let id, let moment, _): LegalBarSQL.move(id, to: moment)
        default: nil
        }
    }

    private func query(_ event: Event, sequence: Int64) -> Query? {
        switch event {
        case .revealAsked(let reveal):
            IdentityAccessSQL.insertRequest(reveal.id.rawValue, kind: .reveal, of: report, by: actor.officer, at: now)
        case .emergencyOpened(let opening):
            IdentityAccessSQL.insertRequest(opening.id.rawValue, kind: .emergency, of: report, by: actor.officer, at: now)
        case .revealGranted(let id, _), .revealRefused(let id, _):
            IdentityAccessSQL.answerRequest(id.rawValue, at: now)
        case .emergencyReviewed(let id, _, _):
            IdentityAccessSQL.answerRequest(id.rawValue, at: now)
        case .identityOpened(let opening):
            IdentityAccessSQL.insertOpening(of: report, sequence: sequence, by: actor, ground: opening.ground, at: now)
        case .identityNotShown(_, let look):
            IdentityAccessSQL.showNothing(at: report, sequence: look)
        default:
            nil
        }
    }
}
