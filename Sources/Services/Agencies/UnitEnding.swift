import DataAccess
import Domain

/// What the end of a unit means to the reports that accuse it, written in the transaction in which the unit ends: its people read no
/// case of theirs in between. Such reports are few.
struct UnitEnding: Sendable {
    /// The unit that ends.
    let unit: Holder
    let successor: ID<WorkUnit>?
    let rules: Rules
    let now: Instant
    let office: OfficeScope
    let ids: IDMaker

    /// - Parameter tree: the agency's units as they stood before.
    func accuseHeirs(in tree: UnitTree, _ session: any Session) throws {
        guard let id = unit.unit, let zone = rules.directory.agencyEver(unit.agency)?.zone else { return }
        let heir = Target(holder: Holder(agency: unit.agency, unit: successor), zone: zone, unitPath: successor.map(tree.path) ?? [])
        let heirs = successor.map { [$0] } ?? tree.children(of: id).map(\.id)
        var succession = Succession(
            ended: unit, heir: heir, door: .national, line: heirs.map { Holder(agency: unit.agency, unit: $0) })
        for report in try session.rows(SuccessionSQL.accusing(id)).map({ try $0.id(0, of: Report.self) }) {
            let desk = SuccessionDesk(id: report, rules: rules, now: now, office: office, ids: ids)
            if successor == nil {
                succession.people = try SeatSQL.people(of: unit.agency, units: [id], head: false, since: now, in: session)
            }
            try desk.accuse(succession, in: session)
        }
    }
}
