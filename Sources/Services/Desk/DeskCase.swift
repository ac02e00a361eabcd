import DataAccess
import Domain

/// A case on which an officer may leave a working mark, looked at in the transaction that leaves it. One that he may not work on is as
/// good as unknown.
struct DeskCase {
    let report: Report
    let code: TrackingCode
    let circle: DeskCircle
    let desk: ReportDesk

    static func load(_ code: TrackingCode, for actor: Actor, rules: Rules, office: Office, in session: any Session) throws -> DeskCase {
        guard let circle = actor.circle, let stored = try session.first(ReportSQL.byCode(code)).map(ReportSQL.stored),
            rules.shows(stored, to: actor)
        else { throw ServiceFault.notFound }
        let report = rules.placed(stored.report)
        guard report.permits(.note, to: actor, office: office.scope) else { throw ServiceFault.notFound }
        return DeskCase(
            report: report, code: stored.code, circle: circle, desk: ReportDesk(report, rules: rules, now: office.now()))
    }

    /// The officer's own circle has it in hand.
    var isOnOwnDesk: Bool { desk.agency == circle.agency }
}
