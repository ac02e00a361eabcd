import DataAccess
public import Domain

/// The seats of one agency that its work at door A depends on, as far as the office keeps a record of them (rule C.2). A seat counts
/// from the moment in which its person has set a password.
///
/// Without a record so far, and so not asked for: the TeamDecree and its last day, the Leader's contact, the APIP contact (own or of the
/// level above), a delegate beside each liaison officer, a verified contact and a second factor for each seat, an act of each seat in
/// the last 90 days; of the nation the days on which verifiers are rostered, and its Arbiters, IdentityCustodians and duty officer.
struct Roster: Sendable, Equatable {
    private(set) var agencyAdmins: Set<ID<Officer>> = []
    private(set) var supervisors: Set<ID<Officer>> = []
    private(set) var unitsWithLiaison: Set<ID<WorkUnit>> = []

    mutating func seat(_ officer: ID<Officer>, as role: Role, in unit: ID<WorkUnit>?) {
        switch role {
        case .agencyAdmin: agencyAdmins.insert(officer)
        case .supervisor: supervisors.insert(officer)
        case .liaisonOfficer: if let unit { unitsWithLiaison.insert(unit) }
        default: break
        }
    }

    /// Somebody sits there who disposes or answers.
    var isWorking: Bool { !agencyAdmins.isEmpty || !unitsWithLiaison.isEmpty }

    /// Two agency admins, a supervisor, and for each unit that receives reports a liaison officer of its own or of a unit above it,
    /// whose rights reach down to it.
    func isComplete(receiving paths: [[ID<WorkUnit>]]) -> Bool {
        agencyAdmins.count >= 2 && !supervisors.isEmpty && paths.allSatisfy { !unitsWithLiaison.isDisjoint(with: $0) }
    }

    /// Of every agency that has anybody on such a seat.
    static func read(_ session: any Session) throws -> [ID<Agency>: Roster] {
        var rosters: [ID<Agency>: Roster] = [:]
        try session.forEach(SeatSQL.roster(roles)) { row in
            rosters[try row.id(0), default: Roster()].seat(try row.id(3), as: try row.raw(2), in: try row.optionalID(1))
        }
        return rosters
    }

    static let roles: [Role] = [.agencyAdmin, .supervisor, .liaisonOfficer]
}

extension Directory {
    /// Whether the agency's roster is complete (`rosterComplete` of rule C.2), as far as the office keeps a record of it. Units that
    /// receive reports are those that handle matters; its one complaint desk (C.1) is its admins' own. Where several units are called
    /// that, each of them receives: a name spares no unit its liaison officer.
    public func isRosterComplete(_ agency: ID<Agency>) -> Bool {
        let units = units(of: agency)
        let hasOneDesk = units.count { $0.duty == .complaints } == 1
        let receiving = units.filter { $0.duty == .handling || ($0.duty == .complaints && !hasOneDesk) }
        return rosters[agency, default: Roster()].isComplete(receiving: receiving.map { unitPath($0.id) })
    }

    /// Whether a report that names the agency goes straight to its own admin (door A of rule F.1): it is connected, and its roster is
    /// complete. Else the national desk verifies (door B).
    public func opensDoor(_ agency: ID<Agency>) -> Bool {
        self.agency(agency)?.isDirect == true && isRosterComplete(agency)
    }
}
