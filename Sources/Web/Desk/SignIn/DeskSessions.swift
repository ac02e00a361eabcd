import Domain
public import Services

/// Finds the officer of a session in the office, with the menu that his seat gives him.
public struct DeskSessions: SessionReader {
    private let office: Office

    public init(office: Office) {
        self.office = office
    }

    public func officer(ofSession token: String) async throws -> (any SignedInOfficer)? {
        let signedIn: SignedIn
        switch try await office.signInState(ofSession: token) {
        case nil: return nil
        case .arriving(let arrival): return ArrivingOfficer(arrival: arrival)
        case .done(let officer): signedIn = officer
        }
        let directory = try await office.rules.current().directory
        let agency = signedIn.seat.agency
        let lists = AdministrationList.allCases.filter { $0.isOpen(to: signedIn.actor, in: office) }
        return DeskOfficer(
            signedIn: signedIn, place: agency.map { directory.name(of: Holder(agency: $0, unit: signedIn.seat.unit)) },
            zone: agency.flatMap { directory.agencyEver($0)?.zone } ?? .wib, lists: lists)
    }
}
