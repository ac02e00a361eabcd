import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("A life told after the fact") struct ChronicleTests {
    @Test("stores whom it accuses and who was asked, as its events say", arguments: TestStores.engines)
    func beside(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (rules, cast, now) = (try await desk.office.rules.current(), desk.cast, desk.clock.read())
            var life = Chronicle(rules: rules, office: .nation, ids: desk.office.ids)
            try life.move(
                .submit(.init(citizenType: .complaint, mode: .open, category: cast.category)), by: .reporter, at: now)
            let reason = life.write(TestDesk.reason, as: .routingReason, for: .office, by: cast.verifier, at: now)
            let accused = [Accused(agency: cast.city, unit: cast.roads)]
            try life.move(
                .verify(
                    .init(
                        reportClass: .nonSupervisoryComplaint, category: cast.category, mode: .open, target: desk.target(cast.auditor.unit),
                        routingReason: reason, accused: accused)), by: cast.verifier, at: now)
            try life.move(.copy([Holder(agency: cast.neighbour)]), by: cast.admin, at: now)
            var random = SystemRandomNumberGenerator()
            let row = ReportRow(
                report: life.report, code: TrackingCode.make(random: &random), receiptHash: [1], composeHash: [1], channel: .archive,
                language: "id", hasEmail: false, submittedAt: now)
            let statements = try life.statements(
                row, title: "Judul", body: "Isi laporan.", landmark: "", publicText: PublicText(title: "Judul", body: "Isi laporan."),
                now: now, dialect: desk.office.store.dialect)
            try await desk.office.store.write { session in try session.run(all: statements) }
            let id = life.report.id
            #expect(
                try await desk.count("select count(*) from report_accused where report_id = \(id) and unit_id = \(cast.roads)") == 1)
            #expect(
                try await desk.count(
                    "select count(*) from report_invited where report_id = \(id) and agency_id = \(cast.neighbour) and kind = 'copy'") == 1)
            // Both look at all of the agency; one of them sits in the accused unit.
            let accusedSupervisor = Actor(kind: .officer(ID(90)), role: .supervisor, agency: cast.city, unitPath: [cast.roads])
            for (actor, sees) in [(cast.supervisor, true), (accusedSupervisor, false)] {
                let seen = try await desk.office.queue(for: actor, filter: QueueFilter(view: .all)).rows
                #expect(seen.isEmpty != sees)
            }
            try await Lives.expectWhole(desk)
        }
    }
}
