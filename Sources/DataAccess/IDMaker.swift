public import Domain
import Synchronization

/// Makes ids that are unique across the nodes of one office and grow with time.
///
/// 41 bits of milliseconds since 2025 (enough until 2094), 10 bits of node, 12 bits of counter. A clock that goes back, and more than
/// 4096 ids in a millisecond, hold or advance the last millisecond instead of repeating an id.
public final class IDMaker: Sendable {
    /// 2025-01-01T00:00:00Z, the beginning of the office's time.
    public static let epoch: Int64 = 1_735_689_600_000
    /// Each process that makes ids is a node of its own, by a lease.
    public static let nodes = 0...1023

    private static let latest: Int64 = 1 << 41 - 1
    private static let lastCounter: Int64 = 1 << 12 - 1

    private struct Mark {
        var node: Int64
        var millisecond: Int64 = 0
        var counter: Int64 = -1
    }

    private let now: @Sendable () -> Instant
    private let mark: Mutex<Mark>

    /// A node outside ``nodes`` counts as the nearest one inside; who leases nodes never gives such a number.
    public init(node: Int, now: @escaping @Sendable () -> Instant) {
        mark = Mutex(Mark(node: Self.held(node)))
        self.now = now
    }

    /// Goes on as another node, when the lease of the first was lost.
    public func move(to node: Int) {
        mark.withLock { $0.node = Self.held(node) }
    }

    public func next<Entity>() -> ID<Entity> {
        let current = Self.millisecond(at: now())
        return mark.withLock { mark in
            if current > mark.millisecond {
                (mark.millisecond, mark.counter) = (current, 0)
            } else if mark.counter < Self.lastCounter {
                mark.counter += 1
            } else {
                (mark.millisecond, mark.counter) = (mark.millisecond + 1, 0)
            }
            return ID(mark.millisecond << 22 | mark.node << 12 | mark.counter)
        }
    }

    /// When an id was made, to the millisecond.
    public static func instant<Entity>(of id: ID<Entity>) -> Instant {
        Instant(milliseconds: epoch).adding(milliseconds: id.rawValue >> 22)
    }

    /// The least id that can have been made at a moment: bounds a list of ids by time.
    public static func least<Entity>(at instant: Instant) -> ID<Entity> {
        ID(millisecond(at: instant) << 22)
    }

    private static func held(_ node: Int) -> Int64 {
        Int64(min(max(node, nodes.lowerBound), nodes.upperBound))
    }

    private static func millisecond(at instant: Instant) -> Int64 {
        let (since, overflow) = instant.rawValue.subtractingReportingOverflow(epoch)
        if overflow { return 0 }
        return min(max(since, 0), latest)
    }
}
