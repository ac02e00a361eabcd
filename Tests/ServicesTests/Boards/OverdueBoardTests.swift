import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What is late, by body and by kind of date")
struct OverdueBoardTests {
    @Test("is counted with the step of the ladder that was told, for each level as far as its queue goes", arguments: TestStores.engines)
    func levels(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            let secret = try await desk.submit(mode: .secret)
            try await desk.verify(secret, mode: .secret, to: desk.cast.roads)
            let early = try await desk.office.overdueBoard(for: desk.cast.admin)
            #expect(early.late.isEmpty && early.worst.isEmpty)
            desk.pass(days: 12)
            for _ in 0..<5 { _ = try await desk.office.takeDueSteps() }
            let body = Holder(agency: desk.cast.city, unit: desk.cast.roads)

            let admin = try await desk.office.overdueBoard(for: desk.cast.admin)
            #expect(admin.late.allSatisfy { $0.body == body && $0.clock != nil })
            #expect(admin.late.reduce(0) { $0 + $1.count } == 2 && admin.worst.count == 2)
            #expect(admin.late.contains { ($0.level ?? .half) >= .full && ($0.isNationTold || !$0.told.isEmpty) }, "\(admin.late)")
            let liaison = try await desk.office.overdueBoard(for: desk.cast.liaison)
            let listed = try await desk.office.queue(for: desk.cast.liaison, filter: QueueFilter(view: .late)).rows.map(\.code)
            #expect(Set(liaison.worst.map(\.code)) == Set(listed))
            #expect(try await desk.office.overdueBoard(for: desk.cast.healthLiaison).late.isEmpty, "another unit's")
            #expect(try await desk.office.overdueBoard(for: desk.cast.neighbourAdmin).late.isEmpty, "another body's")
            let supervisor = try await desk.office.overdueBoard(for: desk.cast.supervisor)
            #expect(supervisor.worst.map(\.code) == [code], "what is secret is not his to know of")
            #expect(supervisor.late.reduce(0) { $0 + $1.count } == 1)
            let nation = try await desk.office.overdueBoard(for: desk.cast.verifier)
            #expect(nation.late.contains { $0.body == body })
        }
    }

    @Test("agrees with the queue for every seat, whatever has happened to the reports")
    func agrees() async throws {
        try await TestDesk.with(.sqlite) { desk in
            for mode in [Mode.open, .anonymous, .secret] {
                let code = try await desk.submit(mode: mode)
                try await desk.verify(code, mode: mode, to: desk.cast.roads, isSensitive: false)
                _ = try await desk.submit(mode: mode)
            }
            desk.pass(days: 20)
            let seats = [
                desk.cast.admin, desk.cast.liaison, desk.cast.healthLiaison, desk.cast.supervisor, desk.cast.auditor,
                desk.cast.neighbourAdmin, desk.cast.verifier,
            ]
            for seat in seats {
                let board = try await desk.office.overdueBoard(for: seat, lines: 100)
                let listed = try await desk.office.queue(for: seat, filter: QueueFilter(view: .late), limit: 100).rows
                #expect(Set(board.worst.map(\.code)) == Set(listed.map(\.code)), "\(seat.role?.rawValue ?? "")")
                #expect(board.late.reduce(0) { $0 + $1.count } == listed.count)
            }
        }
    }
}
