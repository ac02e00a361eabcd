import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What did not happen in time is told to the reporter too")
struct LadderToReporterTests {
    private func work(_ desk: TestDesk) async throws {
        for _ in 0..<100 where try await desk.office.takeDueSteps().taken == 0 { return }
        Issue.record("the worker never came to an end")
    }

    private func told(_ desk: TestDesk) async throws -> [Int] {
        var counts: [Int] = []
        for template in ["late", "guidance", "classLate"] {
            counts.append(try await desk.count("select count(*) from outbox where template = \(template) and report_id is not null"))
        }
        return counts
    }

    @Test("a late step, the way to the Ombudsman, a late answer: each once, over restarts", arguments: TestStores.engines)
    func levels(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            // Disposed on Monday 5 January 2026: five working days are over on the 12th, twice five on the 20th.
            var days: [[Int]] = []
            for _ in 0..<60 {
                desk.pass(days: 1)
                // Each day another worker, as if just started.
                try await work(try desk.on(desk.office.store))
                let now = try await told(desk)
                if now != days.last { days.append(now) }
            }
            #expect(days == [[0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 1, 1]] || days == [[0, 0, 0], [1, 0, 0], [1, 0, 1], [1, 1, 1]])
        }
    }

    @Test("what was reached while nothing ran is told as well", arguments: TestStores.engines)
    func outage(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            desk.pass(days: 60)
            try await work(desk)
            #expect(try await told(desk) == [0, 1, 1])
            try await work(desk)
            #expect(try await told(desk) == [0, 1, 1])
        }
    }

    @Test(
        "nobody decides on a sensitive report in time: it waits with the inspectorate, any other stays where it is",
        arguments: TestStores.engines)
    func arbitration(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let neighbour = Target(holder: Holder(agency: cast.neighbour), zone: .wib)
            func bounced(isSensitive: Bool) async throws -> TrackingCode {
                let code = try await desk.submit()
                try await desk.act(code, by: cast.verifier, publicText: PublicText(title: "Jalan", body: "Jalan rusak.")) { texts in
                    .verify(
                        .init(
                            reportClass: .nonSupervisoryComplaint, category: cast.category, mode: .secret, target: neighbour,
                            routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office), isSensitive: isSensitive))
                }
                try await desk.act(code, by: cast.neighbourAdmin) {
                    .notAuthority(proposed: desk.target(), ground: $0.write(TestDesk.reason, as: .ground, for: .office))
                }
                try await desk.act(code, by: cast.verifier) {
                    .redispose(desk.target(), reason: $0.write(TestDesk.reason, as: .routingReason, for: .office))
                }
                try await desk.act(code, by: cast.admin) {
                    .notAuthority(proposed: neighbour, ground: $0.write(TestDesk.reason, as: .ground, for: .office))
                }
                return code
            }
            let (sensitive, other) = (try await bounced(isSensitive: true), try await bounced(isSensitive: false))
            for code in [sensitive, other] { #expect(try await desk.stored(code).report.state == .inArbitration) }
            try await desk.office.store.write { session in _ = try session.run("delete from outbox") }
            for _ in 0..<10 {
                desk.pass(days: 1)
                try await work(desk)
            }
            let report = try await desk.stored(sensitive).report
            #expect(report.state == .disposed && report.holder?.holder == Holder(agency: cast.city, unit: cast.auditor.unit))
            #expect(report.runningClock(.arbitration) != nil, "the decision stays due")
            #expect(try await desk.stored(other).report.state == .inArbitration)
            let auditor = try #require(cast.auditor.officer)
            #expect(try await desk.count("select count(*) from outbox where template = 'officer.task' and officer_id = \(auditor)") == 1)
            try await Lives.expectWhole(desk)
        }
    }
}
