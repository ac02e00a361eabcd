import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The number of a process")
struct NodeLeaseTests {
    private func with(_ engine: TestEngine, _ body: (any DataStore, TestClock) async throws -> Void) async throws {
        try await TestStores.withStore(engine, image: TestOffice.emptyImage) { store in
            try await body(store, TestClock())
        }
    }

    @Test("is nobody else's, also when many start at once", arguments: TestStores.engines)
    func unique(engine: TestEngine) async throws {
        try await with(engine) { store, clock in
            let nodes = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<12 { group.addTask { try await NodeLease.take(from: store, now: clock.read).node } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(nodes).count == 12)
            #expect(nodes.allSatisfy(IDMaker.nodes.contains))
        }
    }

    @Test("is kept by who renews it, and goes to another only when it was not renewed in time", arguments: TestStores.engines)
    func renewed(engine: TestEngine) async throws {
        try await with(engine) { store, clock in
            let lease = try await NodeLease.take(from: store, now: clock.read)
            let first = lease.node
            for _ in 0..<10 {
                clock.pass(seconds: NodeLease.length / 2000)
                #expect(try await lease.renew() == first)
            }
            clock.pass(seconds: NodeLease.length / 1000 + 1)
            // All numbers were lent once: the one that is idle is the one that was lost.
            for node in IDMaker.nodes where node != first {
                try await store.write { session in
                    _ = try session.run(
                        NodeLeaseSQL.take(node, holder: "x", until: clock.read().adding(seconds: 3600), at: clock.read()))
                }
            }
            let other = try await NodeLease.take(from: store, now: clock.read)
            #expect(other.node == first)
            await other.end()
            #expect(try await lease.renew() == first, "it is free again")
            await #expect(throws: ServiceFault.unavailable(retryAfterSeconds: 60)) {
                _ = try await NodeLease.take(from: store, now: clock.read)
            }
        }
    }

    @Test("two processes with numbers of their own never make the same id", arguments: TestStores.engines)
    func ids(engine: TestEngine) async throws {
        try await with(engine) { store, clock in
            let makers = try await [
                IDMaker(node: NodeLease.take(from: store, now: clock.read).node, now: clock.read),
                IDMaker(node: NodeLease.take(from: store, now: clock.read).node, now: clock.read),
            ]
            let made: [ID<Report>] = (0..<2000).flatMap { _ in makers.map { $0.next() } }
            #expect(Set(made).count == 4000)
        }
    }
}
