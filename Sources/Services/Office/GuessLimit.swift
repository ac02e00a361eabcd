import Domain
import Sealing
import Synchronization

/// Holds back those who guess receipt codes or passwords: after five wrong tries in fifteen minutes at one report or account from
/// one network, and after a hundred at it from anywhere, each further try waits, longer and longer. A right one is looked at like
/// any other after the same wait, so that nobody can shut a reporter or an officer out by guessing wrong.
///
/// Kept in memory only, under keyed hashes whose key is random and lives a day: nobody can read from it who asked for what.
public final class GuessLimit: Sendable {
    static let triesFromOneNetwork = 5
    /// Milliseconds after which a wrong try from one network is forgotten.
    static let window: Int64 = 15 * 60 * 1000
    static let triesOnOneSubject = 100
    /// Receipts that come without a tracking code are guesses at every report at once: so many of a day from all networks together.
    static let triesOnAllReceipts = 1000
    /// Tries kept of one network: more would make no try wait longer.
    static let remembered = 16
    static let longestDelay = 8
    /// Milliseconds without any wrong try after which a report's or an account's count begins anew; also the life of the key.
    static let day: Int64 = 24 * 60 * 60 * 1000
    /// The most networks and subjects held; beyond it what no longer holds anyone back is forgotten, and at worst everything.
    static let capacity = 50_000

    private struct Wrong {
        var count: Int
        var last: Instant
    }

    private struct Memory {
        var hashes: KeyedHash?
        var keyMadeAt = Instant(milliseconds: 0)
        var byNetwork: [[UInt8]: [Instant]] = [:]
        var bySubject: [[UInt8]: Wrong] = [:]
    }

    private let now: @Sendable () -> Instant
    private let memory = Mutex(Memory())

    private let triesOnOneSubject: Int

    init(now: @escaping @Sendable () -> Instant, triesOnOneSubject: Int = GuessLimit.triesOnOneSubject) {
        self.now = now
        self.triesOnOneSubject = triesOnOneSubject
    }

    /// How many networks and subjects are remembered, for tests of the bound.
    var size: Int { memory.withLock { $0.byNetwork.count + $0.bySubject.count } }

    /// Begins a try, and says how many seconds it has to wait. It counts as wrong from now on, until it proves right, so that many
    /// tries at once wait like many one after the other.
    /// - Parameter subject: the report or account whose secret is tried.
    func begin(_ subject: String, from network: String) -> Int {
        let moment = now()
        return memory.withLock { memory in
            let (pair, whole) = Self.marks(subject, network, &memory, at: moment)
            Self.makeRoom(in: &memory, at: moment)
            let recent = (memory.byNetwork[pair] ?? []).filter { moment.rawValue - $0.rawValue < Self.window }
            let known = memory.bySubject[whole].flatMap { moment.rawValue - $0.last.rawValue < Self.day ? $0 : nil }
            memory.byNetwork[pair] = recent.suffix(Self.remembered - 1) + [moment]
            memory.bySubject[whole] = Wrong(count: min((known?.count ?? 0) + 1, 1_000_000), last: moment)
            return max(
                Self.delay(after: recent.count - Self.triesFromOneNetwork),
                Self.delay(after: (known?.count ?? 0) - triesOnOneSubject, step: 10))
        }
    }

    /// How many tries of this network count now.
    func recent(_ subject: String, from network: String) -> Int {
        let moment = now()
        return memory.withLock { memory in
            let (pair, _) = Self.marks(subject, network, &memory, at: moment)
            return (memory.byNetwork[pair] ?? []).count { moment.rawValue - $0.rawValue < Self.window }
        }
    }

    /// The try was right: it counts against nobody.
    func forgive(_ subject: String, from network: String) {
        let moment = now()
        memory.withLock { memory in
            let (pair, whole) = Self.marks(subject, network, &memory, at: moment)
            _ = memory.byNetwork[pair]?.popLast()
            memory.bySubject[whole]?.count -= 1
        }
    }

    /// The try was right, and proves that who tried from this network before was the same person: all of those are forgotten.
    func forget(_ subject: String, from network: String) {
        forgive(subject, from: network)
        let moment = now()
        memory.withLock { memory in
            let (pair, _) = Self.marks(subject, network, &memory, at: moment)
            memory.byNetwork[pair] = nil
        }
    }

    /// 1, 2, 4 and then 8 seconds; none where the number is negative.
    private static func delay(after beyond: Int, step: Int = 1) -> Int {
        beyond < 0 ? 0 : min(1 << min(beyond / step, 3), longestDelay)
    }

    /// With a new key everything under the old one is unreadable, and is dropped.
    private static func marks(
        _ subject: String, _ network: String, _ memory: inout Memory, at moment: Instant
    ) -> (pair: [UInt8], whole: [UInt8]) {
        let isFresh = memory.hashes != nil && moment.rawValue - memory.keyMadeAt.rawValue < day && moment >= memory.keyMadeAt
        if !isFresh { memory = Memory(hashes: freshHashes(), keyMadeAt: moment) }
        guard let hashes = memory.hashes else { return ([], Array(subject.utf8)) }
        return (hashes.hash("\(subject) \(network)", for: .network), hashes.hash(subject, for: .network))
    }

    private static func freshHashes() -> KeyedHash? {
        guard let key = try? SecretBytes(SecureRandom.bytes(count: 32)) else { return nil }
        return try? KeyedHash(key: key)
    }

    private static func makeRoom(in memory: inout Memory, at moment: Instant) {
        if memory.byNetwork.count >= capacity {
            memory.byNetwork = memory.byNetwork.filter { $0.value.contains { moment.rawValue - $0.rawValue < window } }
            if memory.byNetwork.count >= capacity { memory.byNetwork = [:] }
        }
        if memory.bySubject.count >= capacity {
            memory.bySubject = memory.bySubject.filter { $0.value.count >= triesOnOneSubject }
            if memory.bySubject.count >= capacity { memory.bySubject = [:] }
        }
    }
}
