extension Report {
    /// Whether this officer reads what an anonymous reporter wrote with all that tells who he is; for all others that stays hidden (E.3).
    ///
    /// The national desk does, whoever has still to verify the report, and an inspectorate of a body that has no part in it. The body that
    /// handles it, or is asked to, its own inspectorate too, never: the pages promise the reporter that it does not learn who he is.
    public func showsOriginal(to actor: Actor, in office: OfficeScope) -> Bool {
        guard mode.isAnonymous else { return true }
        switch actor.role {
        case .nationalAdmin: return true
        case .agencyAdmin: return hasStillToVerify(actor, office)
        case .internalAuditor: return hasStillToVerify(actor, office) || hasNoPart(actor)
        default: return false
        }
    }

    /// A body at whose desk the report merely lies, unverified, is not the one that verifies it.
    private func hasStillToVerify(_ actor: Actor, _ office: OfficeScope) -> Bool {
        verifiedAt == nil && Permissions.allows(.verify, actor: actor, on: standing(in: office), office: office)
    }

    private func hasNoPart(_ actor: Actor) -> Bool {
        guard let agency = actor.agency, let desk = holder?.holder.agency ?? door.agency, desk != agency else { return false }
        return transfer?.to.holder.agency != agency && !contributions.contains { $0.from.holder.agency == agency }
            && !copies.contains { $0.agency == agency }
    }
}
