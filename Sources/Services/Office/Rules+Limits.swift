import Domain

extension Rules {
    /// Whether a report lies within what the actor's seat is limited to. Decided here for single reports, and in the same words in SQL by
    /// `QueueScope` for lists; whoever has no limits is not held back.
    func shows(_ stored: StoredReport, to actor: Actor) -> Bool {
        guard let limits = actor.limits else { return true }
        return limits.cover(region: stored.regionCode, categories: stored.report.category.map { categories.path(of: $0).map(\.id) } ?? [])
    }
}
