import Foundation
import Synchronization

/// The few threads on which questions wait for their answers, so that the server's own never do.
final class VaultLanes: Sendable {
    private static let width = 8
    private static let longestLine = 64

    private let queue = OperationQueue()
    private let waiting = Atomic<Int>(0)

    init() {
        queue.name = "lapor.vault.client"
        queue.maxConcurrentOperationCount = Self.width
    }

    /// Nil when the work gave nothing, or when too much waits already.
    func run<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer?) async -> Answer? {
        defer { waiting.subtract(1, ordering: .relaxed) }
        guard waiting.add(1, ordering: .relaxed).newValue <= Self.longestLine else { return nil }
        return await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: work()) }
        }
    }
}
