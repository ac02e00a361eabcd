import DataAccess
import Domain

/// Keeps where it is counted who said that a report was not its own, and where it went then (P1).
struct BounceRegister {
    let report: ID<Report>
    /// How often the report has been sent away.
    private var bounces: Int
    /// To whom it stands offered.
    private var offered: ID<Agency>?

    /// - Parameter before: the report as it was loaded; nil for one that is stored for the first time.
    init(_ report: ID<Report>, before: Report? = nil) {
        self.report = report
        bounces = before?.bounces ?? 0
        offered = before?.transfer?.to.holder.agency
    }

    mutating func statements(for event: Event, at moment: Instant, by actor: Actor) -> [Query] {
        switch event {
        case .authorityDeclined(let proposed, _):
            bounces += 1
            return actor.agency.map {
                [
                    BounceSQL.insert(
                        of: report, agency: $0, proposed: proposed.holder.agency, kind: bounces > 1 ? .second : .first, at: moment)
                ]
            } ?? []
        case .transferOffered(let offer):
            offered = (offer.meant ?? offer.to).holder.agency
            return []
        case .transferRefused:
            defer { offered = nil }
            return offered.map { [BounceSQL.insert(of: report, agency: $0, proposed: nil, kind: .transfer, at: moment)] } ?? []
        // What waits for the arbiter meanwhile lies somewhere for the time being.
        case .disposed(let disposal) where disposal.way != .interim && disposal.way != .transferred:
            let by: Bounce.Decider = disposal.way == .arbitrated ? .arbiter : .desk
            return [BounceSQL.decide(of: report, for: disposal.owner.holder.agency, by: by, at: moment)]
        default:
            return []
        }
    }
}
