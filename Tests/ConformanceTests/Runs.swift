import Synchronization

/// Counts how often a closure was run.
final class Runs: Sendable {
    private let runs = Mutex(0)

    var count: Int { runs.withLock { $0 } }

    func next() -> Int {
        runs.withLock { runs in
            runs += 1
            return runs
        }
    }
}
