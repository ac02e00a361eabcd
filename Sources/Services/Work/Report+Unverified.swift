import Domain

extension Report {
    /// Whether the rules let it go to a body that nobody has named (row 3a): never what is sensitive, or may accuse somebody.
    var mayGoUnverified: Bool {
        state == .unverified && !needsRedisposition && !isSensitive && !isByChild && suspected.isEmpty && !isAccusationSaid
    }
}
