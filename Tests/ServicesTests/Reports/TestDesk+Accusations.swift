import Domain
import Testing

@testable import Services

extension TestDesk {
    /// The city's unit for roads, accused.
    var roads: Accused { Accused(agency: cast.city, unit: cast.roads) }

    /// An admin of the city who sits in that unit: the city's reports are his to read otherwise.
    var insider: Actor { Actor(kind: cast.admin.kind, role: .agencyAdmin, agency: cast.city, unitPath: [cast.roads]) }

    /// Whether the case opens for this person; the list must say the same.
    func shows(_ actor: Actor, _ code: TrackingCode) async throws -> Bool {
        let isListed = try await office.queue(for: actor, filter: QueueFilter(view: .all)).rows.contains { $0.code == code }
        do {
            _ = try await office.caseFile(code, for: .officer(actor))
            return isListed
        } catch ServiceFault.notFound {
            #expect(!isListed)
            return false
        }
    }
}
