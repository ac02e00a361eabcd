import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Moves on a stored report")
struct ActTests {
    @Test("a form that is older than the report is a conflict and changes nothing", arguments: TestStores.engines)
    func conflicts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            let seen = try await desk.stored(code).report.version
            try await desk.act(code, by: desk.cast.verifier) { texts in .note(texts.write("Catatan.", as: .note, for: .office)) }
            let before = try await StoreContents.counts(desk.office.store)
            await #expect(throws: ServiceFault.conflict) { try await desk.verify(code, expecting: seen) }
            #expect(try await StoreContents.counts(desk.office.store) == before)
        }
    }

    @Test("the same form sent again does nothing more", arguments: TestStores.engines)
    func repeats(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            let seen = try await desk.stored(code).report.version
            let first = try await desk.verify(code, formKey: "satu", expecting: seen)
            #expect(!first.isRepeat)
            let before = try await StoreContents.counts(desk.office.store)
            let second = try await desk.verify(code, formKey: "satu", expecting: seen)
            #expect(second.isRepeat && second.events.isEmpty)
            #expect(try await StoreContents.counts(desk.office.store) == before)
        }
    }

    @Test("the same form sent fifty times at once makes one move", arguments: TestStores.engines)
    func repeatsAtOnce(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<50 { group.addTask { try await desk.verify(code, formKey: "satu").isRepeat } }
                return try await group.reduce(into: [Bool]()) { $0.append($1) }
            }
            #expect(outcomes.count { !$0 } == 1)
            #expect(try await desk.count("select count(*) from report_events where kind = 'verified'") == 1)
        }
    }

    @Test("a refused move leaves nothing, and the form may be sent again once it is right", arguments: TestStores.engines)
    func refusalLeavesNothing(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            let before = try await StoreContents.counts(desk.office.store)
            await #expect(throws: Refusal.self) {
                try await desk.act(code, by: desk.cast.neighbourAdmin, formKey: "satu") { texts in
                    .note(texts.write("Bukan urusan saya.", as: .note, for: .office))
                }
            }
            #expect(try await StoreContents.counts(desk.office.store) == before)
            #expect(
                try await !desk.act(code, by: desk.cast.verifier, formKey: "satu") { texts in
                    .note(texts.write("Urusan saya.", as: .note, for: .office))
                }.isRepeat)
        }
    }

    @Test("an unknown code is not found", arguments: TestStores.engines)
    func unknownCode(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            var random = SystemRandomNumberGenerator()
            let other = TrackingCode.make(random: &random)
            #expect(other != code)
            await #expect(throws: ServiceFault.notFound) { try await desk.verify(other) }
        }
    }

    @Test("replaying the events of every report gives what is stored, in the value and in every column", arguments: TestStores.engines)
    func replays(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await Lives.live(at: desk)
            try await Lives.expectWhole(desk)
        }
    }
}
