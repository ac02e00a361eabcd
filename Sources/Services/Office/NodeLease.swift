public import DataAccess
public import Domain
import Sealing
import Synchronization

/// The number under which one process makes ids, lent by the database so that no two processes of an office ever share one.
public final class NodeLease: Sendable {
    /// Milliseconds for which a number is lent; who does not renew it in time loses it.
    static let length: Int64 = 10 * 60 * 1000
    /// Seconds after which a running process renews.
    public static let renewal = 120

    private let store: any DataStore
    private let now: @Sendable () -> Instant
    private let holder: String
    private let held: Mutex<Int>

    /// The number lent at present.
    public var node: Int { held.withLock { $0 } }

    private init(store: any DataStore, now: @escaping @Sendable () -> Instant, holder: String, node: Int) {
        self.store = store
        self.now = now
        self.holder = holder
        held = Mutex(node)
    }

    /// Borrows the number that nobody has used for the longest time. Throws `ServiceFault.unavailable` when all are lent.
    public static func take(from store: any DataStore, now: @escaping @Sendable () -> Instant) async throws -> NodeLease {
        let holder = SecureRandom.bytes(count: 16).map { String($0, radix: 16) }.joined(separator: ".")
        let node = try await borrow(for: holder, from: store, at: now())
        return NodeLease(store: store, now: now, holder: holder, node: node)
    }

    /// Borrows for longer; where the number was lost meanwhile, another one, which is returned.
    public func renew() async throws -> Int {
        let (moment, holder, node) = (now(), holder, node)
        let renewed = try await store.write { session in
            try session.run(NodeLeaseSQL.renew(node, holder: holder, until: moment.adding(milliseconds: Self.length)))
        }
        if renewed == 1 { return node }
        let other = try await Self.borrow(for: holder, from: store, at: moment)
        held.withLock { $0 = other }
        return other
    }

    /// Gives the number back.
    public func end() async {
        let (moment, holder, node) = (now(), holder, node)
        _ = try? await store.write { session in try session.run(NodeLeaseSQL.renew(node, holder: holder, until: moment)) }
    }

    private static func borrow(for holder: String, from store: any DataStore, at moment: Instant) async throws -> Int {
        try await store.write { session in
            let leases = try session.rows(NodeLeaseSQL.all).map { (name: try $0.text(0), until: try $0.instant(1)) }
            let used = Set(leases.map(\.name))
            // Ordered by their end: the first of all that were ever lent has been idle for the longest time.
            let idle = leases.first.flatMap { first in IDMaker.nodes.first { NodeLeaseSQL.name(of: $0) == first.name } }
            guard let node = IDMaker.nodes.first(where: { !used.contains(NodeLeaseSQL.name(of: $0)) }) ?? idle,
                try session.run(NodeLeaseSQL.take(node, holder: holder, until: moment.adding(milliseconds: length), at: moment)) == 1
            else { throw ServiceFault.unavailable(retryAfterSeconds: 60) }
            return node
        }
    }
}

enum NodeLeaseSQL {
    static let all = Query("select name, until from leases where name like 'node.%' order by until", named: "lease.all")

    static func name(of node: Int) -> String { "node.\(node)" }

    static func take(_ node: Int, holder: String, until end: Instant, at now: Instant) -> Query {
        Query(
            """
            insert into leases (name, holder, until) values (\(name(of: node)), \(holder), \(end))
            on conflict (name) do update set holder = excluded.holder, until = excluded.until where leases.until <= \(now)
            """, named: "lease.take")
    }

    static func renew(_ node: Int, holder: String, until end: Instant) -> Query {
        Query("update leases set until = \(end) where name = \(name(of: node)) and holder = \(holder)", named: "lease.renew")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [all, take(1, holder: "", until: moment, at: moment), renew(1, holder: "", until: moment)]
    }()
}
