import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What a reporter says of an accusation") struct AccusationSaidTests {
    private func submit(_ desk: TestDesk) async throws -> TrackingCode {
        var new = desk.newReport("Saya diminta membayar lagi di loket.", agency: desk.cast.city)
        new.accusesOfficial = true
        return try await desk.office.submit(new).code
    }

    private func decide(
        _ desk: TestDesk, _ code: TrackingCode, by actor: Actor, accused: [Accused] = [], nobody: Bool = false
    ) async throws {
        let shown = PublicText(title: "Layanan loket", body: "Layanan di loket.")
        try await desk.act(code, by: actor, publicText: shown) { texts in
            .verify(
                .init(
                    reportClass: .supervisoryComplaint, category: desk.cast.category, mode: .open,
                    target: desk.target(accused.isEmpty ? nil : desk.cast.auditor.unit),
                    routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office), accused: accused, accusesNobody: nobody))
        }
    }

    @Test("it goes to door B, and nobody of the named agency sees it until the verifier has decided", arguments: TestStores.engines)
    func nation(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            #expect(try await desk.stored(desk.submit(agency: cast.city)).report.door == .agency(cast.city))
            let (declined, named) = (try await submit(desk), try await submit(desk))
            #expect(try await desk.stored(named).report.door == .national)
            for actor in [cast.admin, cast.liaison, cast.supervisor, cast.auditor, cast.neighbourAdmin] {
                #expect(try await !desk.shows(actor, named))
            }
            #expect(try await desk.office.caseFile(named, for: .officer(cast.verifier)).isAccusationSaid)
            #expect(try await !desk.office.caseFile(named, for: .reporter).isAccusationSaid)
            await #expect(throws: Refusal(.missing, field: "said")) { try await decide(desk, named, by: cast.verifier) }
            try await decide(desk, declined, by: cast.verifier, nobody: true)
            try await decide(desk, named, by: cast.verifier, accused: [desk.roads])
            #expect(try await desk.shows(cast.admin, declined))
            #expect(try await !desk.shows(desk.insider, named))
            for (code, detail) in [(declined, "declined"), (named, "confirmed")] {
                let file = try await desk.office.caseFile(code, for: .officer(cast.verifier))
                #expect(!file.isAccusationSaid)
                #expect(file.timeline.contains { $0.kind == "accusationSaidDecided" && $0.detail == detail && $0.isInternal })
                #expect(try await !desk.office.caseFile(code, for: .reporter).timeline.contains { $0.kind.hasPrefix("accusation") })
            }
            try await Lives.expectWhole(desk)
        }
    }

    @Test("in an agency's own installation its inspectorate alone has it, is told of it and decides", arguments: TestStores.engines)
    func ownInstallation(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { nation in
            let desk = try nation.inOwnInstallation()
            let cast = desk.cast
            let code = try await submit(desk)
            #expect(try await desk.stored(code).report.door == .inspectorate(cast.city))
            for actor in [cast.admin, cast.liaison, cast.supervisor] { #expect(try await !desk.shows(actor, code)) }
            #expect(try await desk.shows(cast.auditor, code))
            #expect(try await desk.shows(cast.admin, desk.submit()), "what accuses nobody is the admin's as before")
            _ = try await desk.office.store.write { session in try session.run("delete from outbox") }
            try await desk.act(code, by: cast.auditor) { texts in .askReporter(texts.write("Kapan?", as: .question, for: .reporter)) }
            try await desk.act(code, by: .reporter) { texts in
                .complete(texts.write("Kemarin.", as: .reply, for: .reporter), hasFiles: false)
            }
            let told = try await desk.office.store.read { session in
                try session.rows("select officer_id from outbox where officer_id is not null").map { try $0.id(0, of: Officer.self) }
            }
            #expect(told == [cast.auditor.officer].compactMap(\.self))
            try await decide(desk, code, by: cast.auditor, accused: [desk.roads])
            #expect(try await desk.shows(cast.admin, code))
            #expect(try await !desk.shows(desk.insider, code))
        }
    }
}
