import DataAccess
import Domain
import Sealing

extension Office {
    /// The most heads that one answer lists.
    public static let mostHeads = 100
    /// Seconds after which a head is signed also where nothing is new, so that a log that stands still can be told from one withheld.
    static let headAtLeastEvery: Int64 = 24 * 3600

    /// Minutes between two heads while there is something new (policy `transparency.head`).
    public func headInterval() async throws -> Int {
        try await rules.current().policies.whole(.limit(.transparencyHead), on: ClockZone.wib.date(of: now()))
    }

    /// Signs and publishes a head where one is due. Nil where none is, or another process was first.
    public func publishHead() async throws -> PublishedHead? {
        let (interval, moment, key) = (Int64(try await headInterval()), now(), logKey)
        let next = try await store.read { session -> PublishedHead? in
            let last = try session.first(LogHeadSQL.latest).map(LogHeadSQL.head)
            let size = try session.first(LogSQL.size)?.int64(0) ?? 0
            guard size > 0, Self.isHeadDue(size: size, after: last, interval: interval, at: moment) else { return nil }
            let root = try LogTree(session).tree(size: size).root()
            return PublishedHead(
                number: (last?.number ?? 0) + 1, head: LogHead(size: size, root: root, at: moment.rawValue, signedBy: key))
        }
        guard let next else { return nil }
        return try await store.write { session in try session.run(LogHeadSQL.insert(next)) } == 1 ? next : nil
    }

    private static func isHeadDue(size: Int64, after last: PublishedHead?, interval: Int64, at now: Instant) -> Bool {
        guard let last else { return true }
        let signed = Instant(milliseconds: last.head.at)
        let isNews = size > last.head.size && now >= signed.adding(seconds: interval * 60)
        return isNews || now >= signed.adding(seconds: headAtLeastEvery)
    }

    /// The newest head; nil before the first.
    public func latestHead() async throws -> PublishedHead? {
        try await store.read { session in try session.first(LogHeadSQL.latest).map(LogHeadSQL.head) }
    }

    /// The first head with that many entries; nil where no head has just so many.
    public func head(ofSize size: Int64) async throws -> PublishedHead? {
        try await store.read { session in try session.first(LogHeadSQL.ofSize(size)).map(LogHeadSQL.head) }
    }

    /// Heads in their order, at most ``mostHeads``.
    public func heads(after number: Int64) async throws -> [PublishedHead] {
        try await store.read { session in try session.rows(LogHeadSQL.after(number, limit: Self.mostHeads)).map(LogHeadSQL.head) }
    }
}
