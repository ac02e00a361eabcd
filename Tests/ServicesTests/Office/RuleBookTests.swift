import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The rules in force")
struct RuleBookTests {
    @Test("keep their edition as long as nothing in them is another, however often they are read", arguments: TestStores.engines)
    func edition(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let first = try await desk.office.rules.current()
            desk.clock.pass(seconds: RuleBook.freshness)
            let again = try await desk.office.rules.current()
            #expect(again.readAt > first.readAt && again.edition == first.edition)
            var form = AgencyForm(try #require(again.directory.agency(desk.cast.city)))
            form.name = "Pemerintah Kota Lain"
            try await desk.office.editAgency(desk.cast.city, form, by: .system)
            let changed = try await desk.office.rules.current()
            #expect(changed.edition > again.edition)
            #expect(changed.directory.agency(desk.cast.city)?.name == "Pemerintah Kota Lain")
        }
    }

    @Test("that another process changed are seen after a while", arguments: TestStores.engines)
    func elsewhere(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let other = try desk.on(desk.office.store)
            let before = try await other.office.rules.current()
            var form = AgencyForm(try #require(before.directory.agency(desk.cast.city)))
            form.name = "Pemerintah Kota Lain"
            try await desk.office.editAgency(desk.cast.city, form, by: .system)
            #expect(try await other.office.rules.current().edition == before.edition)
            desk.clock.pass(seconds: RuleBook.freshness)
            #expect(try await other.office.rules.current().directory.agency(desk.cast.city)?.name == "Pemerintah Kota Lain")
        }
    }
}
