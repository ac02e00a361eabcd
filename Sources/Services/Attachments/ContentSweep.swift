import Synchronization

/// Where the walk through the stored contents stands: a few parts at a time, round and round.
final class ContentSweep: Sendable {
    private static let partsAtOnce = 16

    private let reached = Mutex(0)

    func next(of parts: Int) -> [Int] {
        guard parts > 0 else { return [] }
        let start = reached.withLock { reached in
            defer { reached = (reached + Self.partsAtOnce) % parts }
            return reached % parts
        }
        return (0..<min(Self.partsAtOnce, parts)).map { (start + $0) % parts }
    }
}
