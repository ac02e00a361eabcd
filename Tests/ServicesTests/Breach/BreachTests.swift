import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("The workbook of a breach")
struct BreachTests {
    private func looks(_ desk: TestDesk, _ count: Int) async throws -> [TrackingCode] {
        var codes: [TrackingCode] = []
        for _ in 0..<count {
            let code = try await desk.submit(mode: .open)
            try await desk.verify(code, to: desk.cast.roads)
            _ = try await desk.office.disclose(
                Act(code: code, actor: desk.cast.liaison, command: .identity(.view), manuscript: desk.office.manuscript()))
            desk.clock.pass(seconds: 60)
            codes.append(code)
        }
        return codes
    }

    @Test("lists whose identity was seen, when, by whom and what, and whom a letter can reach") func lists() async throws {
        try await VaultedDesk.with { desk, _ in
            let start = desk.clock.read()
            let codes = try await looks(desk, 3)
            try await desk.office.eraseOwnIdentity(of: codes[2])
            let all = BreachFilter(from: start, to: desk.clock.read())
            let book = try await desk.office.breachWorkbook(all, by: desk.cast.verifier)
            #expect(book.looks.map(\.code) == codes && book.looks.allSatisfy { $0.ground == "view" && !$0.showedNumber })
            #expect(book.looks.allSatisfy { $0.agency == desk.cast.city && $0.officer == desk.cast.liaison.officer })
            #expect(book.subjects == Set(codes) && book.reachable == Set(codes.prefix(2)))
            // Half open: what happened at the end does not count.
            let first = BreachFilter(from: start, to: start.adding(seconds: 60))
            #expect(try await desk.office.breachWorkbook(first, by: desk.cast.verifier).subjects == [codes[0]])
            var other = all
            other.officer = desk.cast.healthLiaison.officer
            #expect(try await desk.office.breachWorkbook(other, by: desk.cast.verifier).looks.isEmpty)
            other = all
            other.agency = desk.cast.neighbour
            #expect(try await desk.office.breachWorkbook(other, by: desk.cast.verifier).looks.isEmpty)
            other.agency = desk.cast.city
            #expect(try await desk.office.breachWorkbook(other, by: desk.cast.verifier).looks.count == 3)
            let log = try await desk.office.officeLog(limit: 1, by: .system).entries.first
            #expect(log?.act == .breachListed && log?.detail["subjects"] == "3")
            for actor in [desk.cast.liaison, desk.cast.admin, desk.cast.auditor] {
                await #expect(throws: ServiceFault.notPermitted) { try await desk.office.breachWorkbook(all, by: actor) }
            }
            await #expect(throws: ServiceFault.self) {
                try await desk.office.breachWorkbook(BreachFilter(from: start, to: start), by: desk.cast.verifier)
            }
        }
    }

    @Test("of one session is of its officer and its time") func session() async throws {
        try await VaultedDesk.with { desk, _ in
            let start = desk.clock.read()
            let codes = try await looks(desk, 3)
            let officer = try #require(desk.cast.liaison.officer)
            let from = start.adding(seconds: 30)
            let to = start.adding(seconds: 90)
            _ = try await desk.office.store.write { session in
                try session.run(
                    """
                    insert into officer_sessions (token_hash, id, officer_id, seat_id, created_at, last_seen_at, expires_at, ended_at)
                    select \([1]), 5, \(officer), min(id), \(from), \(from), \(to.adding(seconds: 3600)), \(to) from seats
                    where officer_id = \(officer)
                    """)
            }
            let filter = BreachFilter(from: start, to: desk.clock.read(), session: ID(5))
            #expect(try await desk.office.breachWorkbook(filter, by: desk.cast.verifier).looks.map(\.code) == [codes[1]])
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.breachWorkbook(BreachFilter(from: start, to: to, session: ID(6)), by: desk.cast.verifier)
            }
        }
    }

    @Test("puts one letter to each reporter who can be reached in line") func letters() async throws {
        try await VaultedDesk.with { desk, _ in
            let start = desk.clock.read()
            let codes = try await looks(desk, 2)
            _ = try await desk.office.disclose(
                Act(code: codes[0], actor: desk.cast.liaison, command: .identity(.view), manuscript: desk.office.manuscript()))
            let filter = BreachFilter(from: start, to: desk.clock.read().adding(seconds: 1))
            let book = try await desk.office.breachWorkbook(filter, by: .system)
            #expect(book.looks.count == 3)
            #expect(try await desk.office.notifyOfBreach(book, by: .system) == 2)
            let letters = try await desk.office.store.read { session in
                try session.rows("select payload from outbox where template = 'breach'").map { try $0.text(0) }
            }
            #expect(letters.count == 2 && letters.allSatisfy { !$0.contains("code") })
        }
    }

    /// Twenty thousand reports and as many looks: found from the index of time, without going through the reports.
    @Test("is answered from the index of time") func index() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let moment = desk.clock.read()
            let plan = try await desk.office.store.read { session in
                try session.rows("explain query plan \(splice: BreachSQL.looks(BreachFilter(from: moment, to: moment)))").map {
                    try $0.text(3)
                }
            }
            #expect(plan.contains { $0.contains("identity_openings_at") }, "\(plan)")
            #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") }, "\(plan)")
        }
    }
}
