import Synchronization

/// How many uploads have kept a content, or are about to, and have not yet written its row.
final class UploadsUnderWay: Sendable {
    private let count = Atomic<Int>(0)

    var isQuiet: Bool { count.load(ordering: .sequentiallyConsistent) == 0 }

    func begin() { count.add(1, ordering: .sequentiallyConsistent) }

    func end() { count.subtract(1, ordering: .sequentiallyConsistent) }
}
