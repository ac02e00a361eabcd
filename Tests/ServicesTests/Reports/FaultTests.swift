import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

/// Each command is run with its first, second, third… statement failing, until it succeeds: nothing may stay of a failed one.
@Suite("A store that fails in the middle")
struct FaultTests {
    @Test("leaves nothing of a submission", arguments: TestStores.engines)
    func submission(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let new = desk.newReport()
            try await failing(desk) { office in _ = try await office.submit(new) }
            #expect(try await desk.count("select count(*) from reports") == 1)
        }
    }

    @Test("leaves nothing of a move", arguments: TestStores.engines)
    func move(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await failing(desk) { office in
                _ = try await TestDesk(office: office, clock: desk.clock, cast: desk.cast).verify(
                    code, to: desk.cast.roads, formKey: "satu")
            }
            #expect(try await desk.count("select count(*) from report_events where kind = 'verified'") == 1)
        }
    }

    @Test("leaves nothing of the worker's step", arguments: TestStores.engines)
    func step(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await desk.answer(code)
            // The reminders are told late, and the window ends as much later.
            desk.pass(days: 30)
            #expect(try await desk.office.takeDueSteps().taken == 1)
            #expect(try await desk.stored(code).report.state == .answered)
            desk.pass(days: 30)
            try await failing(desk) { office in
                guard try await office.takeDueSteps().failed.isEmpty else {
                    // What failed is set aside for a while.
                    desk.clock.pass(seconds: Office.workPause)
                    throw FaultingStore.injected
                }
            }
            #expect(try await desk.stored(code).report.closure == .silence)
            #expect(try await desk.count("select count(*) from outbox where template = 'closed'") == 1)
        }
    }

    /// Runs until nothing fails; what failed must have changed nothing, and what is stored must be whole.
    private func failing(_ desk: TestDesk, _ body: (Office) async throws -> Void) async throws {
        var before = try await StoreContents.counts(desk.office.store)
        for nth in 1...200 {
            let faulting = FaultingStore(desk.office.store, failing: nth)
            do {
                try await body(try desk.on(faulting).office)
            } catch let fault as StoreFault {
                #expect(fault == FaultingStore.injected)
                let after = try await StoreContents.counts(desk.office.store)
                #expect(after == before, "statement \(nth)")
                before = after
                continue
            }
            #expect(nth > 10, "it took \(faulting.statements) statements")
            return try await Lives.expectWhole(desk)
        }
        Issue.record("it never succeeded")
    }
}
