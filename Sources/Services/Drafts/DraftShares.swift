import Domain
import Sealing
import Synchronization

/// How much of the disk one network may fill with reports that are never sent. What is sent is given back, so that a village that
/// reports from one telephone mast all day is held up by nothing.
///
/// Kept in memory only, under keyed hashes whose key is random and lives an hour.
final class DraftShares: Sendable {
    enum Kind: CaseIterable {
        case drafts, bytes

        /// What one network may take within an hour without sending anything.
        var share: Int {
            switch self {
            case .drafts: 1000
            case .bytes: 300 * 1024 * 1024
            }
        }
    }

    private static let hour: Int64 = 3600 * 1000

    private struct Memory {
        var hashes: KeyedHash?
        var begunAt = Instant(milliseconds: 0)
        var taken: [Kind: [[UInt8]: Int]] = [:]
    }

    private let now: @Sendable () -> Instant
    private let memory = Mutex(Memory())

    init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// False where it would be more than the network's share; nothing is then taken.
    func take(_ amount: Int, of kind: Kind, from network: String) -> Bool {
        change(kind, network) { $0 + amount <= kind.share ? $0 + amount : nil }
    }

    /// It was sent: it is a report now.
    func giveBack(_ amount: Int, of kind: Kind, from network: String) {
        _ = change(kind, network) { max(0, $0 - amount) }
    }

    private func change(_ kind: Kind, _ network: String, _ step: (Int) -> Int?) -> Bool {
        let moment = now()
        return memory.withLock { memory in
            let age = moment.rawValue - memory.begunAt.rawValue
            if memory.hashes == nil || age >= Self.hour || age < 0 {
                memory = Memory(hashes: try? KeyedHash(key: SecretBytes(SecureRandom.bytes(count: 32))), begunAt: moment)
            }
            guard let mark = memory.hashes?.hash(network, for: .network) else { return true }
            guard let next = step(memory.taken[kind]?[mark] ?? 0) else { return false }
            memory.taken[kind, default: [:]][mark] = next
            return true
        }
    }
}
