import Domain
import Sealing
import Synchronization

/// Tries at receipts without any work behind them: those of one network go one after the other, however many come at once.
///
/// Kept in memory only, under keyed hashes whose key is random.
final class SlowTurns: Sendable {
    /// Seconds between two of one network.
    static let gap: Int64 = 8
    /// Seconds for which a try is held; whoever would wait longer sends it again.
    static let longest: Int64 = 40
    private static let capacity = 50_000

    private let now: @Sendable () -> Instant
    private let hashes = try? KeyedHash(key: SecretBytes(SecureRandom.bytes(count: 32)))
    private let ends = Mutex<[[UInt8]: Instant]>([:])

    init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// Seconds to wait; nil where too many wait before it.
    func take(_ network: String) -> Int? {
        let moment = now()
        let mark = hashes?.hash(network, for: .network) ?? Array(network.utf8)
        return ends.withLock { ends in
            if ends.count >= Self.capacity { ends = ends.filter { $0.value > moment } }
            if ends.count >= Self.capacity { ends = [:] }
            let end = max(ends[mark] ?? moment, moment).adding(seconds: Self.gap)
            let wait = (end.rawValue - moment.rawValue) / 1000
            guard wait <= Self.longest else { return nil }
            ends[mark] = end
            return Int(wait)
        }
    }
}
