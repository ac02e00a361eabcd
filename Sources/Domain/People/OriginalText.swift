/// Who reads the words of an anonymous reporter as they were written; for all others what tells who he is stays hidden (E.3).
public enum OriginalText {
    /// The national desk, whoever has still to verify the report, and an inspectorate of another body than the one that handles it. The
    /// handling body itself, its own inspectorate too, never: the pages promise the reporter that it does not learn who he is.
    /// - Parameter desk: the agency that has the report in hand, or verifies it; nil for the national desk.
    public static func isRead(by actor: Actor, mode: Mode, isVerified: Bool, desk: ID<Agency>?) -> Bool {
        guard mode.isAnonymous else { return true }
        let isDesk = desk == nil || desk == actor.agency
        return switch actor.role {
        case .nationalAdmin: true
        case .agencyAdmin: !isVerified && isDesk
        case .internalAuditor: isDesk ? !isVerified : true
        default: false
        }
    }
}

extension Report {
    public func showsOriginal(to actor: Actor) -> Bool {
        OriginalText.isRead(by: actor, mode: mode, isVerified: verifiedAt != nil, desk: holder?.holder.agency ?? door.agency)
    }
}
