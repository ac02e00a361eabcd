public import Domain

/// Whose figures a seat reads: the nation's desk, the Ombudsman and partners everybody's, those above an agency its own, its units' and
/// the level below, an officer of a unit his unit's (D). Figures name nobody, so partners read them too.
public struct FigureReach: Sendable {
    /// The widest first: what is shown where none was chosen.
    public let bodies: [EvaluatedBody]

    init(bodies: [EvaluatedBody]) {
        self.bodies = bodies
    }
}

extension Office {
    /// - Throws: `ServiceFault.notPermitted` for seats limited to a part of the reports, and those without a body.
    public func figureReach(_ actor: Actor) async throws -> FigureReach {
        let directory = try await rules.current().directory
        guard actor.limits == nil, let role = actor.role else { throw ServiceFault.notPermitted }
        func units(of agency: ID<Agency>) -> [EvaluatedBody] {
            directory.units(of: agency).map { .unit(Holder(agency: agency, unit: $0.id)) }
        }
        switch (role, actor.agency) {
        case (.nationalAdmin, _), (.ombudsman, _), (.nationalPartner, _):
            return FigureReach(bodies: [.nation] + directory.agencies.map { .agency($0.id) })
        case (.agencyAdmin, let own?), (.supervisor, let own?), (.leader, let own?), (.internalAuditor, let own?):
            let below = scope == .nation ? directory.agencies.map(\.id).filter { directory.levelAbove($0) == own } : []
            return FigureReach(bodies: [.agency(own)] + units(of: own) + below.map { .agency($0) })
        case (.unitOperator, let own?), (.liaisonOfficer, let own?):
            return FigureReach(bodies: [actor.unit.map { .unit(Holder(agency: own, unit: $0)) } ?? .agency(own)])
        default: throw ServiceFault.notPermitted
        }
    }
}
