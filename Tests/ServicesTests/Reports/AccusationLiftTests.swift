import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Taking the mark of an accusation off a report") struct AccusationLiftTests {
    private static let reason = "Pemeriksaan menunjukkan unit lain yang dimaksud."
    private static let no = "Berita acara pemeriksaan belum ada."

    private func accusing(_ desk: TestDesk) async throws -> TrackingCode {
        let code = try await desk.submit("Petugas dinas jalan meminta uang di loket.")
        try await desk.verify(code, to: desk.cast.auditor.unit, accused: [desk.roads])
        return code
    }

    private func ask(_ desk: TestDesk, _ code: TrackingCode, of accused: [Accused], by actor: Actor? = nil) async throws {
        try await desk.act(code, by: actor ?? desk.cast.verifier) { texts in
            .liftAccusation(
                AccusationLift(
                    accused: accused, ground: .otherUnit, reason: texts.write(Self.reason, as: .reason, for: .reporter)))
        }
    }

    private func second(_ desk: TestDesk) async throws -> Actor {
        let invited = try await desk.office.invite(
            email: "verifikator.kedua@contoh.invalid", name: "Petugas Kedua", seat: SeatForm(role: .nationalAdmin, agency: nil, unit: nil),
            by: .system)
        return Actor(kind: .officer(try #require(invited.made)), role: .nationalAdmin)
    }

    @Test("the unit sees the report after the second yes, and not before", arguments: TestStores.engines)
    func scope(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (second, insider) = (try await second(desk), desk.insider)
            let code = try await accusing(desk)
            #expect(try await !desk.shows(insider, code))
            await #expect(throws: Refusal(.notPermitted)) { try await ask(desk, code, of: [desk.roads], by: insider) }
            try await ask(desk, code, of: [desk.roads])
            #expect(try await !desk.shows(insider, code))
            #expect(try await desk.count("select count(*) from report_accused where officer_id is null") == 1)
            let waiting = try await desk.office.queue(for: second, filter: QueueFilter(view: .awaitingYes))
            #expect(waiting.rows.map(\.code) == [code])
            #expect(try await desk.office.queue(for: insider, filter: QueueFilter(view: .awaitingYes)).rows.isEmpty)
            let request = try #require(try await desk.stored(code).report.requests.first).id
            for barred in [desk.cast.verifier, insider, desk.cast.liaison] {
                await #expect(throws: Refusal.self) { try await desk.act(code, by: barred) { _ in .approve(request) } }
            }
            desk.pass(days: 60)
            #expect(try await desk.stored(code).report.accused == [desk.roads], "silence is no yes")
            try await desk.act(code, by: second) { _ in .approve(request) }
            #expect(try await desk.shows(insider, code))
            #expect(try await desk.count("select count(*) from report_accused") == 0)
            await #expect(throws: Refusal(.requestUnknown)) { try await desk.act(code, by: second) { _ in .approve(request) } }
            try await Lives.expectWhole(desk)
        }
    }

    @Test("the reporter reads who asked, why and what came of it; the public nothing", arguments: TestStores.engines)
    func told(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await accusing(desk)
            let second = try await second(desk)
            try await ask(desk, code, of: [desk.roads], by: desk.cast.auditor)
            let first = try #require(try await desk.stored(code).report.requests.first).id
            try await desk.act(code, by: second) { texts in
                .returnRequest(first, reason: texts.write(Self.no, as: .reason, for: .reporter))
            }
            try await ask(desk, code, of: [desk.roads], by: desk.cast.auditor)
            let request = try #require(try await desk.stored(code).report.requests.first).id
            try await desk.act(code, by: second) { _ in .approve(request) }
            let told = try await desk.office.caseFile(code, for: .reporter).timeline.suffix(4)
            #expect(
                told.map(\.kind) == ["accusationLiftAsked", "accusationLiftRefused", "accusationLiftAsked", "accusationLifted"])
            #expect(told.map(\.text) == [Self.reason, Self.no, Self.reason, Self.reason])
            #expect(told.last?.who == .nation && told.first?.who == .body(Holder(agency: desk.cast.city, unit: desk.cast.auditor.unit)))
            #expect(told.last?.body == Holder(agency: desk.cast.city, unit: desk.cast.roads) && told.last?.detail == "otherUnit")
            let shown = try await desk.office.caseFile(code, for: .everyone)
            #expect(!shown.timeline.contains { $0.kind.hasPrefix("accusation") || $0.kind.hasPrefix("secondYes") })
            #expect(!shown.timeline.contains { $0.text == Self.reason || $0.text == Self.no } && shown.accused.isEmpty)
            // Each is an event of the report, and so a leaf of the transparency log.
            #expect(try await desk.enterAll() > 0)
            let kinds = ["secondYesAsked", "secondYesReturned", "secondYesGiven", "accusationLifted"]
            #expect(try await desk.count("select count(*) from report_events where kind in \(list: kinds) and log_index is not null") == 5)
        }
    }

    @Test("a mark that went on to a successor goes with the one it came from", arguments: TestStores.engines)
    func successor(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await accusing(desk)
            let heir = try await desk.office.createUnit(UnitForm(name: "Dinas Sumber Daya Air"), in: desk.cast.city, by: .system)
            try await desk.office.endUnit(desk.cast.roads, successor: heir, by: .system)
            let accused = try await desk.stored(code).report.accused
            let mark = Accused(agency: desk.cast.city, unit: heir)
            #expect(accused == [desk.roads, mark])
            let directory = try await desk.office.rules.current().directory
            #expect(directory.standing(accused) == [mark])
            try await ask(desk, code, of: directory.marks(endingIn: mark, of: accused))
            let request = try #require(try await desk.stored(code).report.requests.first).id
            let second = try await second(desk)
            try await desk.act(code, by: second) { _ in .approve(request) }
            _ = try await desk.office.handOnFromEndedBodies()
            #expect(try await desk.stored(code).report.accused.isEmpty)
        }
    }
}
