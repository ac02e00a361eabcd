import Domain
import Sealing
import Synchronization

/// How many reports, or wishes of another kind, came from each network today. It refuses no report: what goes beyond a network's budget is
/// checked after the others.
///
/// Kept in memory only, under keyed hashes whose key is random and is forgotten with the day (WIB), as are the counts.
final class IntakeBudget: Sendable {
    /// The most networks held. Beyond it all are forgotten: whoever has so many networks is not held back by counting them.
    static let capacity = 100_000

    private struct Memory {
        var hashes: KeyedHash?
        var day: CivilDate?
        var sent: [[UInt8]: Int] = [:]
    }

    private let now: @Sendable () -> Instant
    private let memory = Mutex(Memory())

    init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// How many networks are remembered, for tests of the bound.
    var size: Int { memory.withLock { $0.sent.count } }

    /// Counts one more report. False where it is beyond the limit.
    /// - Parameter network: empty where it is not known: that may be everybody, and has no budget.
    func take(from network: String, limit: Int) -> Bool {
        change(network) { $0 + 1 }.map { $0 <= limit } ?? true
    }

    /// The report was none: it had been sent before, or could not be taken.
    func giveBack(from network: String) {
        _ = change(network) { max(0, $0 - 1) }
    }

    private func change(_ network: String, _ step: (Int) -> Int) -> Int? {
        guard !network.isEmpty else { return nil }
        let today = ClockZone.wib.date(of: now())
        return memory.withLock { memory in
            if memory.day != today || memory.hashes == nil {
                memory = Memory(hashes: try? KeyedHash(key: SecretBytes(SecureRandom.bytes(count: 32))), day: today)
            }
            guard let mark = memory.hashes?.hash(network, for: .network) else { return nil }
            if memory.sent[mark] == nil, memory.sent.count >= Self.capacity { memory.sent = [:] }
            let count = step(memory.sent[mark] ?? 0)
            memory.sent[mark] = count
            return count
        }
    }
}
