import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Visits to the place of a matter")
struct VisitTests {
    private func operatorOfRoads(_ desk: TestDesk) async throws -> Actor {
        let cast = desk.cast
        let invited = try await desk.office.invite(
            email: "operator@contoh.invalid", name: "Operator Jalan",
            seat: SeatForm(role: .unitOperator, agency: cast.city, unit: cast.roads), by: .system)
        let officer = try #require(invited.made)
        _ = try await desk.office.store.write { session in try session.run(OfficerSQL.setPassword("-", of: officer)) }
        return Actor(kind: .officer(officer), role: .unitOperator, agency: cast.city, unitPath: [cast.roads])
    }

    private func today(_ desk: TestDesk) -> CivilDate { ClockZone.wib.date(of: desk.clock.read()) }

    private func send(
        _ desk: TestDesk, _ code: TrackingCode, to visitor: Actor, in days: Int = 0, withContact: Bool = false
    ) async throws -> ID<FieldVisit> {
        try await desk.office.assignVisit(
            code, to: try #require(visitor.officer), on: today(desk).adding(days: days), place: "Depan sekolah", task: "Ukur lubangnya.",
            withContact: withContact, by: desk.cast.liaison)
    }

    @Test(
        "are given, listed, made once however often they are sent, and read on the case by its circle alone", arguments: TestStores.engines)
    func wholeWay(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            let visitor = try await operatorOfRoads(desk)
            let report = try await desk.stored(code).report.id
            #expect(try await office.visitors(of: code, by: cast.liaison).map(\.name).contains("Operator Jalan"))
            let id = try await send(desk, code, to: visitor)
            #expect(try await office.visits(by: visitor).map(\.id) == [id])
            #expect(try await office.visits(by: cast.liaison).isEmpty)
            await #expect(throws: ServiceFault.notFound) { try await office.visit(id, by: cast.liaison) }
            let finding = VisitFinding(text: "Lubang 40 cm, sudah ditambal.", seenAt: desk.clock.read(), formKey: "satu")
            for _ in 0..<2 { try await office.recordFinding(finding, of: id, by: visitor) }
            var other = finding
            other.formKey = "dua"
            other.text = "Lain"
            let changed = other
            await #expect(throws: Refusal(.alreadyDone)) { try await office.recordFinding(changed, of: id, by: visitor) }
            #expect(try await office.visits(of: report, for: cast.admin).map(\.finding?.text) == ["Lubang 40 cm, sudah ditambal."])
            #expect(try await desk.count("select count(*) from visits") == 1)
            desk.pass(days: 3)
            #expect(try await office.visits(by: visitor).isEmpty)
        }
    }

    @Test(
        "are refused on a day that is over, for who does not work on the case, without words, and beyond ten", arguments: TestStores.engines
    )
    func faults(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            let visitor = try await operatorOfRoads(desk)
            await #expect(throws: ServiceFault.invalid([FieldFault("day", .outOfRange)])) {
                _ = try await send(desk, code, to: visitor, in: -1)
            }
            for stranger in [cast.healthLiaison, cast.neighbourAdmin] {
                await #expect(throws: ServiceFault.invalid([FieldFault("officer", .unknown)])) {
                    _ = try await send(desk, code, to: stranger)
                }
                await #expect(throws: ServiceFault.notFound) {
                    try await office.assignVisit(
                        code, to: try #require(visitor.officer), on: today(desk), place: "A", task: "B", by: stranger)
                }
            }
            await #expect(throws: ServiceFault.invalid([FieldFault("place", .missing), FieldFault("task", .missing)])) {
                try await office.assignVisit(
                    code, to: try #require(visitor.officer), on: today(desk), place: " ", task: "", by: cast.liaison)
            }
            var first: ID<FieldVisit>?
            for _ in 0..<FieldVisit.most { first = try await send(desk, code, to: visitor) }
            await #expect(throws: ServiceFault.invalid([FieldFault("task", .outOfRange, limit: FieldVisit.most)])) {
                _ = try await send(desk, code, to: visitor)
            }
            let id = try #require(first)
            let early = VisitFinding(text: "Besok", seenAt: desk.clock.read().adding(seconds: 3600), formKey: "x")
            await #expect(throws: ServiceFault.invalid([FieldFault("seenOn", .inTheFuture)])) {
                try await office.recordFinding(early, of: id, by: visitor)
            }
            try await office.callOffVisit(id, of: code, by: cast.admin)
            #expect(try await office.visit(id, by: visitor).isCalledOff, "who was sent is told")
            #expect(try await office.calledOffVisits(by: visitor).map(\.id) == [id])
            #expect(try await office.visits(by: visitor).contains { $0.id == id } == false)
            #expect(try await office.calledOffVisits(by: cast.liaison).isEmpty)
            await #expect(throws: ServiceFault.notFound) { try await office.visit(id, by: cast.liaison) }
            let late = VisitFinding(text: "Sudah diukur", seenAt: desk.clock.read(), formKey: "y")
            await #expect(throws: Refusal(.wrongState)) { try await office.recordFinding(late, of: id, by: visitor) }
            desk.pass(days: 4)
            #expect(try await office.calledOffVisits(by: visitor).isEmpty)
        }
    }

    @Test("let the officer who is sent see name and contact for a day, with a record, and nobody else or longer")
    func contact() async throws {
        try await VaultedDesk.with { desk, vault in
            let office = desk.office
            let code = try await desk.inProgress()
            let visitor = try await operatorOfRoads(desk)
            func look(_ actor: Actor) async throws -> String? {
                try await office.disclose(
                    Act(code: code, actor: actor, command: .identity(.view), manuscript: office.manuscript())
                ).fields[.name]
            }
            await #expect(throws: Refusal(.notPermitted)) { _ = try await look(visitor) }
            _ = try await send(desk, code, to: visitor)
            await #expect(throws: Refusal(.notPermitted)) { _ = try await look(visitor) }
            await #expect(throws: ServiceFault.invalid([FieldFault("withContact", .wrong)])) {
                try await office.assignVisit(
                    code, to: try #require(visitor.officer), on: today(desk), place: "A", task: "B", withContact: true, by: visitor)
            }
            _ = try await send(desk, code, to: visitor, withContact: true)
            #expect(try await office.caseFile(code, for: .officer(visitor)).identity?.mayView == true)
            let before = try await vault.openings()
            #expect(try await look(visitor) == "Kenari Jingga")
            #expect(try await vault.openings() == before + 1)
            #expect(
                try await office.caseFile(code, for: .reporter).timeline.contains { $0.kind == "identityOpened" },
                "the reporter reads of it")
            desk.clock.pass(seconds: 24 * 3600)
            #expect(try await office.caseFile(code, for: .officer(visitor)).identity?.mayView == false)
            await #expect(throws: Refusal(.notPermitted)) { _ = try await look(visitor) }
        }
    }

    @Test("do not open what the reporter kept to himself", arguments: [Mode.anonymous, .secret, .anonymousAndSecret])
    func modes(mode: Mode) async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try await desk.submit(mode: mode)
            try await desk.verify(code, mode: mode, to: desk.cast.roads)
            let visitor = try await operatorOfRoads(desk)
            await #expect(throws: ServiceFault.invalid([FieldFault("withContact", .wrong)])) {
                _ = try await send(desk, code, to: visitor, withContact: true)
            }
        }
    }
}
