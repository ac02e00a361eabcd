/// Why a sealed identity is to be opened (E.3): the coded part of a request, beside its words.
public enum RevealReason: String, CaseIterable, Sendable, Codable {
    /// An examination needs the reporter's own statement.
    case examination
    /// The reporter is to be protected from reprisal.
    case protection
    /// A court or an investigator asks by written order.
    case legalOrder
    /// What the reporter is owed can be handed to nobody else: a refund, a document, a service.
    case remedy
}

/// What allows the officer on duty to open a contact alone (buka darurat, E.3).
public enum EmergencyGround: String, CaseIterable, Sendable, Codable {
    case dangerToLife
    /// Violence that is going on.
    case violence
    case childInDanger
    case threatOfSuicide
}
