import Synchronization

/// Says "now" once in so many times, from any thread.
final class EveryNth: Sendable {
    private let count = Atomic<UInt64>(0)
    private let interval: UInt64

    init(_ interval: UInt64) {
        self.interval = max(1, interval)
    }

    func isDue() -> Bool {
        count.wrappingAdd(1, ordering: .relaxed).newValue % interval == 0
    }
}
