import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Where the system sends a report by itself")
struct SystemRoutingTests {
    private static let text = "Lampu jalan di depan pasar padam sejak pekan lalu."

    private func sure(_ desk: TestDesk) async throws {
        try await desk.rule("lampu jalan", body: .body(Holder(agency: desk.cast.city)), percent: 95)
    }

    private func work(_ desk: TestDesk, days: Int) async throws {
        for _ in 0..<days {
            desk.pass(days: 1)
            while try await desk.office.takeDueSteps().taken > 0 {}
        }
    }

    @Test("a sure suggestion opens door A, and its admins verify", arguments: TestStores.engines)
    func door(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await sure(desk)
            let code = try await desk.submit(Self.text)
            #expect(try await !desk.shows(desk.cast.admin, code))
            try await desk.route()
            let report = try await desk.stored(code).report
            #expect(report.door == .agency(desk.cast.city) && report.isDoorOfSystem)
            #expect(report.runningClock(.verify)?.bearer == Holder(agency: desk.cast.city))
            #expect(report.runningClock(.verify)?.clock.start == report.submittedAt)
            #expect(try await desk.shows(desk.cast.admin, code))
            #expect(try await desk.office.caseFile(code, for: .officer(desk.cast.admin)).timeline.contains { $0.kind == "doorOpened" })
            try await Lives.expectWhole(desk)
        }
    }

    @Test("never an unsure one, a secret's child, a sensitive report, or one that may accuse somebody", arguments: TestStores.engines)
    func noDoor(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.rule("lampu jalan", body: .body(Holder(agency: desk.cast.city)), percent: 89)
            let unsure = try await desk.submit(Self.text)
            try await desk.route()
            #expect(try await desk.stored(unsure).report.door == .national)
            try await desk.rule("lampu jalan, loket", body: .body(Holder(agency: desk.cast.city)), percent: 95, number: 5)
            var (child, said) = (desk.newReport(Self.text), desk.newReport(Self.text))
            (child.isByChild, said.accusesOfficial) = (true, true)
            for new in [child, said] {
                let code = try await desk.office.submit(new).code
                try await desk.route()
                #expect(try await desk.stored(code).report.door == .national)
            }
            let alleged = try await desk.submit("Petugas Dinas Jalan meminta uang di loket. Lampu jalan padam. Ini pungli.")
            try await desk.route()
            #expect(try await desk.stored(alleged).report.door == .national)
        }
    }

    @Test("what nobody has verified in twice the time goes where it is thought to belong, unpublished", arguments: TestStores.engines)
    func autoroute(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.rule("lampu jalan", body: .body(Holder(agency: desk.cast.neighbour)), percent: 60)
            let code = try await desk.submit(Self.text)
            var secret = desk.newReport(Self.text)
            secret.isByChild = true
            let child = try await desk.office.submit(secret).code
            let silent = try await desk.submit("Tidak ada kata yang cocok di sini.")
            try await desk.route()
            try await work(desk, days: 7)
            #expect(try await desk.stored(code).report.state == .unverified)
            try await work(desk, days: 8)
            let report = try await desk.stored(code).report
            #expect(report.state == .disposed && report.isAutoRouted && report.publishedAt == nil)
            #expect(report.holder?.holder.agency == desk.cast.neighbour && report.verifiedAt == nil)
            #expect(report.runningClock(.verify) != nil, "its verification stays missed")
            #expect(try await desk.stored(child).report.state == .unverified)
            #expect(try await desk.stored(silent).report.state == .unverified)
            // A rule that comes later finds the one for which there was none.
            try await desk.rule("kata yang cocok", body: .body(Holder(agency: desk.cast.city)), percent: 60, number: 20)
            let id = try await desk.stored(silent).report.id
            try await desk.office.store.write { session in _ = try session.run(RouteSQL.enter(id)) }
            try await desk.route()
            try await work(desk, days: 2)
            #expect(try await desk.stored(silent).report.isAutoRouted)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("after a bounce that nobody took up, to the body that the registry names, and to no other", arguments: TestStores.engines)
    func redispose(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.rule("lampu jalan", body: .body(Holder(agency: desk.cast.neighbour)), percent: 90)
            let code = try await desk.submit(Self.text)
            try await desk.verify(code)
            try await desk.act(code, declinedBy: desk.cast.admin, to: desk.cast.neighbour)
            try await desk.route()
            try await work(desk, days: 8)
            #expect(try await desk.stored(code).report.state == .unverified, "a rule alone is not the registry")
            _ = try await desk.row(.body(Holder(agency: desk.cast.neighbour)))
            let id = try await desk.stored(code).report.id
            try await desk.office.store.write { session in _ = try session.run(RouteSQL.enter(id)) }
            try await desk.route()
            try await work(desk, days: 2)
            let report = try await desk.stored(code).report
            #expect(report.state == .disposed && report.holder?.holder.agency == desk.cast.neighbour)
            try await Lives.expectWhole(desk)
        }
    }

    @Test(
        "an arbitration that lapses goes to the registry's best for the time being, and the decision stands in the registry afterwards",
        arguments: TestStores.engines)
    func arbitration(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            _ = try await desk.row(.body(Holder(agency: desk.cast.city)))
            let code = try await desk.submit(Self.text)
            try await desk.verify(code)
            try await desk.act(code, declinedBy: desk.cast.admin, to: desk.cast.neighbour)
            try await desk.act(code, by: desk.cast.verifier) { texts in
                .redispose(
                    Target(holder: Holder(agency: desk.cast.neighbour), zone: .wib),
                    reason: texts.write(TestDesk.reason, as: .routingReason, for: .office))
            }
            try await desk.act(code, declinedBy: desk.cast.neighbourAdmin, to: desk.cast.city)
            #expect(try await desk.stored(code).report.state == .inArbitration)
            try await desk.route()
            try await work(desk, days: 12)
            let interim = try await desk.stored(code).report
            #expect(interim.state == .disposed && interim.holder?.holder.agency == desk.cast.city && !interim.isArbitrated)
            #expect(interim.runningClock(.arbitration) != nil, "the decision stays due")
            try await desk.act(code, by: desk.arbiter) { texts in
                .arbitrate(
                    lead: Target(holder: Holder(agency: desk.cast.neighbour), zone: .wib), contributors: [],
                    ground: texts.write(TestDesk.reason, as: .ground, for: .office))
            }
            let rows = try await desk.office.jurisdictions(by: desk.cast.verifier).entries
            let learned = try #require(rows.first { $0.source == .arbitration })
            #expect(learned.body == .body(Holder(agency: desk.cast.neighbour)) && learned.region == "35.78")
            #expect(learned.category == desk.cast.category && !learned.ground.contains(TestDesk.reason))
            try await Lives.expectWhole(desk)
        }
    }
}
