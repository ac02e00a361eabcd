import Domain
import Sealing
import Synchronization

/// Tries at receipts without any work behind them: those of one network go one after the other, and a few beside them, however many come
/// at once. Whoever finds every place taken waits for one, in the order in which they came.
///
/// Kept in memory only, under keyed hashes whose key is random.
final class SlowTurns: Sendable {
    /// Seconds between two of one network.
    static let gap: Int64 = 8
    /// Seconds for which a try that has a place is held at most.
    static let longest: Int64 = 40
    /// How many of one network may be held the longest time beside the line.
    static let beside = 10
    /// How many of one network may wait for a place.
    static let most = 100
    private static let capacity = 50_000

    private struct Line {
        /// When the last of the line is let go.
        var end: Instant
        /// When those beside the line are let go.
        var beside: [Instant] = []
        /// Those without a place, the first at the head.
        var queue: [UInt64] = []
        var last: UInt64 = 0
    }

    private let now: @Sendable () -> Instant
    private let hashes = try? KeyedHash(key: SecretBytes(SecureRandom.bytes(count: 32)))
    private let lines = Mutex<[[UInt8]: Line]>([:])

    init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// Seconds to be held, once there is a place; nil where too many wait for one.
    func turn(_ network: String) async throws -> Int? {
        let mark = hashes?.hash(network, for: .network) ?? Array(network.utf8)
        if let seconds = take(mark, number: nil) { return seconds }
        guard let number = queue(mark) else { return nil }
        defer { leave(mark, number) }
        while true {
            try await Task.sleep(for: .seconds(1))
            if let seconds = take(mark, number: number) { return seconds }
        }
    }

    private func take(_ mark: [UInt8], number: UInt64?) -> Int? {
        let moment = now()
        return lines.withLock { lines in
            if lines.count >= Self.capacity { lines = lines.filter { $0.value.end > moment || !$0.value.queue.isEmpty } }
            if lines.count >= Self.capacity { lines = lines.filter { !$0.value.queue.isEmpty } }
            var line = lines[mark] ?? Line(end: moment)
            guard line.queue.isEmpty || line.queue.first == number else { return nil }
            let end = max(line.end, moment).adding(seconds: Self.gap)
            let wait = (end.rawValue - moment.rawValue) / 1000
            if wait <= Self.longest {
                line.end = end
                lines[mark] = line
                return Int(wait)
            }
            line.beside.removeAll { $0 <= moment }
            guard line.beside.count < Self.beside else { return nil }
            line.beside.append(moment.adding(seconds: Self.longest))
            lines[mark] = line
            return Int(Self.longest)
        }
    }

    private func queue(_ mark: [UInt8]) -> UInt64? {
        let moment = now()
        return lines.withLock { lines in
            var line = lines[mark] ?? Line(end: moment)
            guard line.queue.count < Self.most else { return nil }
            line.last &+= 1
            line.queue.append(line.last)
            lines[mark] = line
            return line.last
        }
    }

    private func leave(_ mark: [UInt8], _ number: UInt64) {
        lines.withLock { lines in lines[mark]?.queue.removeAll { $0 == number } }
    }
}
