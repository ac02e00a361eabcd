import Synchronization

/// Counts the open connections of one server.
final class ConnectionCounter: Sendable {
    private let count = Atomic<Int>(0)

    /// Counts one more and says how many there are with it.
    func open() -> Int {
        count.wrappingAdd(1, ordering: .relaxed).newValue
    }

    func close() {
        count.wrappingSubtract(1, ordering: .relaxed)
    }
}
