/// Who reads the words of an anonymous reporter as they were written; for all others what tells who he is stays hidden (E.3).
public enum OriginalText {
    /// The national desk, whoever has still to verify the report, and an inspectorate of a body that has no part in it. The body that
    /// handles it, or is asked to, its own inspectorate too, never: the pages promise the reporter that it does not learn who he is.
    /// - Parameter desk: the agency that has the report in hand, or verifies it; nil for the national desk.
    /// - Parameter invited: agencies that were offered it, are asked for a part of the answer, or got a copy.
    public static func isRead(
        by actor: Actor, mode: Mode, isVerified: Bool, desk: ID<Agency>?, invited: Set<ID<Agency>> = []
    ) -> Bool {
        guard mode.isAnonymous else { return true }
        let isDesk = desk == nil || desk == actor.agency
        return switch actor.role {
        case .nationalAdmin: true
        case .agencyAdmin: !isVerified && isDesk
        case .internalAuditor: isDesk ? !isVerified : actor.agency.map { !invited.contains($0) } ?? false
        default: false
        }
    }
}

extension Report {
    /// Whether this officer reads what the reporter wrote with all that tells who he is.
    public func showsOriginal(to actor: Actor) -> Bool {
        let invited = [transfer?.to.holder.agency].compactMap(\.self) + contributions.map(\.from.holder.agency) + copies.map(\.agency)
        return OriginalText.isRead(
            by: actor, mode: mode, isVerified: verifiedAt != nil, desk: holder?.holder.agency ?? door.agency, invited: Set(invited))
    }
}
