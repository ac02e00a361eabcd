import Domain

extension Office {
    /// Whose figures a seat reads on the boards: all bodies for the national desk (`named` is nil), else its own and, for the nation,
    /// those of the level below. Nil for seats of a unit, and those limited to a part.
    func boardReach(_ actor: Actor) async throws -> (named: [ID<Agency>]?, reach: QueueScope)? {
        let rules = try await rules.current()
        let reach = QueueScope(actor: actor, directory: rules.directory, office: scope, categories: rules.categories)
        guard actor.limits == nil, let role = actor.role else { return nil }
        if role == .nationalAdmin { return (nil, reach) }
        guard [.agencyAdmin, .supervisor, .leader, .internalAuditor].contains(role), let own = actor.agency else { return nil }
        let directory = rules.directory
        let below = scope == .nation ? directory.agencies.map(\.id).filter { directory.levelAbove($0) == own } : []
        return ([own] + below, reach)
    }
}
