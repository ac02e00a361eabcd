/// A disposition that a body received, and what became of it (M13).
struct DispositionRecord {
    var body: Holder
    var at: Instant
    var sequence: Int64
    var way: String
    /// The body said that the matter was not its own, or passed it on, and another has it.
    var isSentOn = false
    /// Anybody disposed it anew to another body.
    var isRedisposed = false
}
