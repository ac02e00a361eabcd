import Domain
import Synchronization

/// One code at a time is tried for an account from one network: a code has six digits only, and whoever tries many at once must wait as
/// if they came one after the other.
final class CodeTurns: Sendable {
    private let running = Mutex<Set<String>>([])

    /// Runs the try; `.tooMany` while another of the same account and network has not ended.
    func inTurn<Answer: Sendable>(
        _ officer: ID<Officer>, from network: String, _ body: @Sendable () async throws -> Answer
    ) async throws -> Answer {
        let name = "\(officer) \(network)"
        guard running.withLock({ $0.insert(name).inserted }) else {
            throw ServiceFault.tooMany(retryAfterSeconds: GuessLimit.longestDelay)
        }
        defer { _ = running.withLock { $0.remove(name) } }
        return try await body()
    }
}
