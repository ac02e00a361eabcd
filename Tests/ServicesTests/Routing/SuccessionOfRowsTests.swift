import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("A matter that another body takes over")
struct SuccessionOfRowsTests {
    @Test("belongs to the old body until the day before and to the new one from then on, and both rows stay", arguments: TestStores.engines)
    func succeeds(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (old, heir) = (RoutedBody.body(Holder(agency: desk.cast.city)), RoutedBody.body(Holder(agency: desk.cast.neighbour)))
            let today = ClockZone.wib.date(of: desk.clock.read())
            let id = try await desk.row(old)
            let day = today.adding(days: 10)
            func succeed(_ body: RoutedBody, from day: CivilDate, by actor: Actor? = nil) async throws -> ID<JurisdictionRow> {
                try await desk.office.succeedJurisdiction(
                    id, by: body, ground: "Perda 9/2026", from: day, actor: actor ?? desk.cast.verifier)
            }
            await #expect(throws: ServiceFault.notPermitted) { _ = try await succeed(heir, from: day, by: desk.cast.admin) }
            await #expect(throws: ServiceFault.invalid([FieldFault("body", .taken)])) { _ = try await succeed(old, from: day) }
            await #expect(throws: ServiceFault.invalid([FieldFault("validFrom", .outOfRange)])) { _ = try await succeed(heir, from: today) }
            let next = try await succeed(heir, from: day)
            let rows = try await desk.office.jurisdictions(by: desk.cast.verifier).entries
            let (ended, begun) = (try #require(rows.first { $0.id == id }), try #require(rows.first { $0.id == next }))
            #expect(ended.validTo == today.adding(days: 9) && ended.body == old && ended.ground == "Perda 1/2020 pasal 4")
            #expect(begun.validFrom == day && begun.body == heir && begun.category == ended.category && begun.source == .national)
            #expect(begun.validTo == nil && ended.validTo?.adding(days: 1) == begun.validFrom, "every day has one of them")
            await #expect(throws: ServiceFault.invalid([FieldFault("validFrom", .outOfRange)])) {
                _ = try await succeed(heir, from: today.adding(days: 12))
            }
            #expect(try await desk.count("select count(*) from office_log where act = 'jurisdictionEdited'") == 1)
        }
    }
}
