import Domain
public import Services

/// A signed-in officer as the pages know him: who he is, the seat in which he acts, and where he may go.
public struct DeskOfficer: SignedInOfficer {
    public let signedIn: SignedIn
    /// The body of his seat in words; nil for a seat of the nation.
    let place: String?
    /// The zone in which his body counts its days.
    let zone: ClockZone
    /// Lists that he may keep.
    let lists: [AdministrationList]

    var actor: Actor { signedIn.actor }
    /// The agency to which his view is limited; nil for the seats of the nation, also where the nation's desk belongs to a ministry.
    var ownAgency: ID<Agency>? { Self.ofNation.contains(signedIn.seat.role) ? nil : signedIn.seat.agency }
    var isOfNation: Bool { ownAgency == nil }

    private static let ofNation: Set<Role> = [.nationalAdmin, .ombudsman, .nationalPartner]

    public var displayName: String { signedIn.name }
    public var usesKeys: Bool { signedIn.usesKeys }

    public var displayRole: Phrase {
        let role: Phrase = "desk.role.\(signedIn.seat.role.rawValue)"
        let seat = place.map { Phrase("desk.roleAt", phrases: ["role": role, "place": .verbatim($0)]) } ?? role
        guard let absent = signedIn.seat.standIn else { return seat }
        return Phrase("desk.delegation.role", phrases: ["role": seat, "name": .verbatim(absent.name)])
    }

    /// He is asked for a yes, or a judgement, where an identity is opened: custodians, and at last an inspectorate.
    var keepsIdentities: Bool { signedIn.seat.duties.contains(.identityCustodian) || signedIn.seat.role == .internalAuditor }

    /// Sits at the counter: writes reports down for citizens, and has no queue.
    var entersForCitizens: Bool { signedIn.seat.role == .assistant }

    public var sections: [Link] {
        let queue = Link("layout.section.queue", to: .officerQueue)
        let account = Link("account.title", to: .officerAccount)
        let identities = keepsIdentities ? [Link("identity.questions.title", to: .identityQuestions)] : []
        let lists = lists.isEmpty ? [] : [Link("administration.title", to: .administration)]
        if entersForCitizens { return [Link("desk.counter.title", to: .counter), account] }
        let visits = actor.circle == nil ? [] : [Link("desk.visit.list", to: .visits)]
        return [queue] + visits + identities + lists + [account]
    }
}
