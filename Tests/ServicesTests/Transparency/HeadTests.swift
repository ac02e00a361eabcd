import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("The signed heads of the transparency log")
struct HeadTests {
    @Test("come at the stated interval while there is something new, and once a day where there is nothing", arguments: TestStores.engines)
    func interval(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            #expect(try await desk.office.publishHead() == nil)
            try await desk.enterAll()
            let first = try #require(try await desk.office.publishHead())
            #expect(first.number == 1 && first.head.isSigned && first.head.key == desk.office.logPublicKey)
            try await desk.submit()
            try await desk.enterAll()
            desk.clock.pass(seconds: 599)
            #expect(try await desk.office.publishHead() == nil)
            desk.clock.pass(seconds: 1)
            let second = try #require(try await desk.office.publishHead())
            #expect(second.number == 2 && second.head.size > first.head.size)
            desk.clock.pass(seconds: 24 * 3600 - 1)
            #expect(try await desk.office.publishHead() == nil)
            desk.clock.pass(seconds: 1)
            let third = try #require(try await desk.office.publishHead())
            #expect(third.head.size == second.head.size && third.head.root == second.head.root && third.head.at > second.head.at)
            #expect(try await desk.office.head(ofSize: second.head.size) == second)
            #expect(try await desk.office.latestHead() == third)
            #expect(try await desk.office.heads(after: 1) == [second, third])
        }
    }

    @Test("are signed once where two processes sign at once", arguments: TestStores.engines)
    func twoAtOnce(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.enterAll()
            let published = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<6 {
                    let office = try desk.on(desk.office.store).office
                    group.addTask { try await office.publishHead() == nil ? 0 : 1 }
                }
                return try await group.reduce(0, +)
            }
            #expect(published == 1)
            #expect(try await desk.office.heads(after: 0).count == 1)
        }
    }

    @Test("cover what is shown: no entry, proof or size beyond the newest is given out", arguments: TestStores.engines)
    func covers(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.enterAll()
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logEntries(0...0) }
            let size = try await desk.publish().head.size
            try await desk.submit()
            try await desk.enterAll()
            #expect(try await desk.office.logEntries(0...(size - 1)).allSatisfy { $0.count == LogEntry.length })
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logEntries((size - 1)...size) }
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logEntries(0...Int64.max) }
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logInclusion(of: size, size: nil) }
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logInclusion(of: 0, size: size + 1) }
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logInclusion(ofLeaf: MerkleHash.empty, size: nil) }
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logConsistency(from: 1, to: size + 1) }
        }
    }

    @Test("stand over imports and demonstrations too, in the order of entering", arguments: TestStores.engines)
    func demonstration(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = Office(
                store: test.office.store, ids: test.office.ids, now: test.office.now, scope: .nation, hashes: test.office.hashes,
                sealer: test.office.sealer, logKey: test.office.logKey, passwords: test.office.passwords, blobs: test.office.blobs,
                images: test.office.images, regions: RegionBook(try #require(ShippedReference.index)))
            _ = try await office.seedDemoOffice()
            let now = office.now()
            let plan = DemoPeriod(reports: 30, seed: 4, from: now.adding(seconds: -90 * 86_400), to: now, within: RegionCode("35.78"))
            _ = try await office.seedDemoReports(plan, reference: try #require(ShippedReference.set)) { _ in }
            let events = try await test.count("select count(*) from report_events")
            #expect(events > 100)
            var entered = 0
            while case let count = try await office.appendToLog(), count > 0 { entered += count }
            _ = try #require(try await office.publishHead())
            let summary = try await office.auditLog()
            #expect(entered > events && summary.entries == Int64(entered) && summary.waiting == 0)
        }
    }
}
