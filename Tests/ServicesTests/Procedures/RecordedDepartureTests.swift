import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Departures from an operating procedure")
struct RecordedDepartureTests {
    @Test("are recorded with the act, by the version of the disposition, and stop nothing", arguments: TestStores.engines)
    func recorded(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.loadProcedures()
            let own = try await desk.issue("SOP-1")
            let early = try await desk.inProgress()
            desk.pass(days: 1)
            let code = try await desk.submit()
            #expect(try await desk.procedure(code, for: .reporter)?.version.agency == nil, "the nation's, before anybody has it")
            try await desk.verify(code, to: desk.cast.roads)
            #expect(try await desk.procedure(code, for: .officer(desk.cast.liaison))?.version.id == own)
            #expect(try await desk.departures(code) == [])
            try await desk.progress(code)
            #expect(try await desk.departures(code) == ["0.2 wrongRole"])
            #expect(try await desk.departures(early) == [], "by the version of its own disposition")
            #expect(try await desk.procedure(early, for: .officer(desk.cast.verifier))?.version.agency == nil)
            // A version that comes later changes nothing for what was handed over before.
            try await desk.issue("SOP-2", steps: [TestDesk.ownSteps[0]])
            desk.pass(days: 1)
            try await desk.answer(code)
            let shown = try #require(try await desk.procedure(code, for: .officer(desk.cast.liaison)))
            #expect(shown.version.id == own && shown.steps.map(\.state) == [.done, .done, .done, .done] && shown.next == nil)
            #expect(try await desk.count("select count(*) from sop_runs") == 2)
        }
    }

    @Test("by the passing of time are found by the worker, once", arguments: TestStores.engines)
    func late(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.loadProcedures()
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            #expect(try await desk.office.recordDepartures() == 0)
            desk.pass(days: 20)
            #expect(try await desk.procedure(code, for: .reporter)?.steps.contains { $0.state == .late } == true)
            #expect(try await desk.departures(code) == [])
            #expect(try await desk.office.recordDepartures() == 1)
            #expect(try await desk.departures(code) == ["0.3 late"])
            #expect(try await desk.office.recordDepartures() == 0)
            try await desk.progress(code)
            #expect(try await desk.departures(code) == ["0.3 late"])
            let open = try await desk.office.openDepartures(by: desk.cast.liaison)
            #expect(open.map(\.code) == [code], "who ended it at last is who may explain it")
        }
    }

    @Test("are explained once by whoever departed, and by nobody else", arguments: TestStores.engines)
    func reasons(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.issue("SOP-1")
            desk.pass(days: 1)
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            try await desk.progress(code)
            let office = desk.office
            let departure = try #require(try await desk.procedure(code, for: .officer(desk.cast.liaison))?.departures.first)
            #expect(try await office.openDepartures(by: desk.cast.liaison).map(\.recorded.id) == [departure.id])
            #expect(try await office.openDepartures(by: desk.cast.admin).isEmpty)
            await #expect(throws: ServiceFault.notPermitted) {
                try await office.explainDeparture(departure.id, on: code, reason: "x", by: desk.cast.admin)
            }
            await #expect(throws: ServiceFault.notFound) {
                try await office.explainDeparture(departure.id, on: code, reason: "x", by: desk.cast.neighbourAdmin)
            }
            let other = try await desk.submit()
            await #expect(throws: ServiceFault.notFound) {
                try await office.explainDeparture(departure.id, on: other, reason: "x", by: desk.cast.verifier)
            }
            await #expect(throws: ServiceFault.invalid([FieldFault("reason", .missing)])) {
                try await office.explainDeparture(departure.id, on: code, reason: " ", by: desk.cast.liaison)
            }
            try await office.explainDeparture(departure.id, on: code, reason: "Kasubag sedang dinas luar.", by: desk.cast.liaison)
            await #expect(throws: ServiceFault.conflict) {
                try await office.explainDeparture(departure.id, on: code, reason: "Lain.", by: desk.cast.liaison)
            }
            // Later acts leave the reason where it is.
            try await desk.answer(code)
            let kept = try await desk.procedure(code, for: .officer(desk.cast.admin))?.departures.first
            #expect(kept?.reason == "Kasubag sedang dinas luar.")
            #expect(try await office.openDepartures(by: desk.cast.liaison).isEmpty)
        }
    }

    @Test("are the office's alone: the reporter reads plain steps, and the public none")
    func plain() async throws {
        try await TestDesk.with(.sqlite) { desk in
            try await desk.issue("SOP-1")
            desk.pass(days: 1)
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            try await desk.progress(code)
            let own = try #require(try await desk.procedure(code, for: .reporter))
            #expect(own.departures.isEmpty && own.version.steps.map(\.number) == [1, 2, 4], "a draft is not his to know of")
            #expect(own.version.steps.allSatisfy { $0.name.isEmpty && $0.roles.isEmpty } && own.steps.map(\.step) == [1, 2, 4])
            #expect(try await desk.procedure(code, for: .everyone) == nil)
        }
    }
}
