import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What a text seems to allege") struct AccusationProposalTests {
    private static let allegation = "Petugas Dinas Jalan meminta uang di loket. Ini pungli."

    private func verify(_ desk: TestDesk, _ code: TrackingCode, accused: [Accused] = [], declined: [Accused] = []) async throws {
        let shown = PublicText(title: "Layanan loket", body: "Layanan di loket.")
        try await desk.act(code, by: desk.cast.verifier, publicText: shown) { texts in
            .verify(
                .init(
                    reportClass: .nonSupervisoryComplaint, category: desk.cast.category, mode: .open,
                    target: desk.target(accused.isEmpty ? nil : desk.cast.auditor.unit),
                    routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office), accused: accused, declined: declined))
        }
    }

    @Test("it is hidden from the unit from the first moment, and from nobody else", arguments: TestStores.engines)
    func hidden(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let insider = desk.insider
            let code = try await desk.submit(Self.allegation, agency: desk.cast.city)
            #expect(try await desk.stored(code).report.proposedAccused == [desk.roads])
            #expect(try await desk.stored(code).report.door == .agency(desk.cast.city))
            #expect(try await !desk.shows(insider, code))
            #expect(try await desk.shows(desk.cast.admin, code))
            #expect(try await desk.shows(desk.cast.verifier, code))
            let file = try await desk.office.caseFile(code, for: .officer(desk.cast.admin))
            #expect(file.proposals == [AccusationProposal(accused: desk.roads, words: ["meminta uang", "pungli"])])
            let own = try await desk.office.caseFile(code, for: .reporter)
            #expect(own.proposals.isEmpty && !own.timeline.contains { $0.kind.hasPrefix("accusation") })
            let plain = try await desk.submit("Pelayanan Dinas Jalan lambat sekali.", agency: desk.cast.city)
            #expect(try await desk.shows(insider, plain))
            await #expect(throws: Refusal(.missing, field: "proposal")) { try await verify(desk, code) }
            try await Lives.expectWhole(desk)
        }
    }

    @Test("a verifier's no opens it to the unit and is on record; his yes keeps it closed", arguments: TestStores.engines)
    func decided(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let insider = desk.insider
            let (declined, confirmed) = (try await desk.submit(Self.allegation), try await desk.submit(Self.allegation))
            try await verify(desk, declined, declined: [desk.roads])
            try await verify(desk, confirmed, accused: [desk.roads])
            #expect(try await desk.shows(insider, declined))
            #expect(try await !desk.shows(insider, confirmed))
            #expect(try await desk.stored(confirmed).report.accused == [desk.roads])
            for (code, detail) in [(declined, "declined"), (confirmed, "confirmed")] {
                let told = try await desk.office.caseFile(code, for: .officer(desk.cast.verifier)).timeline
                #expect(told.contains { $0.kind == "accusationProposalDecided" && $0.detail == detail && $0.body?.unit == desk.cast.roads })
                #expect(told.contains { $0.kind == "accusationProposed" && $0.who == .system })
                let shown = try await desk.office.caseFile(code, for: .everyone)
                #expect(!shown.timeline.contains { $0.kind.hasPrefix("accusation") } && shown.proposals.isEmpty)
            }
            try await Lives.expectWhole(desk)
        }
    }

    @Test("where its head or its complaint desk is meant, the agency does not verify it", arguments: TestStores.engines)
    func door(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let complaints = try await desk.office.createUnit(
                UnitForm(name: "Bagian Pengaduan", duty: .complaints), in: desk.cast.city, by: .system)
            let ofDesk = try await desk.submit("Pegawai Bagian Pengaduan menerima suap.", agency: desk.cast.city)
            #expect(try await desk.stored(ofDesk).report.door == .national)
            #expect(try await desk.stored(ofDesk).report.proposedAccused == [Accused(agency: desk.cast.city, unit: complaints)])
            let ofHead = try await desk.submit("Pejabat Pemkot Surabaya menerima suap.", agency: desk.cast.city)
            #expect(try await desk.stored(ofHead).report.proposedAccused == [Accused(agency: desk.cast.city, unit: nil)])
            #expect(try await desk.stored(ofHead).report.door == .national)
            #expect(try await !desk.shows(desk.cast.admin, ofHead))
            // In an installation of its own nobody would be left to decide.
            let alone = try desk.inOwnInstallation()
            let there = try await alone.submit("Pejabat Pemkot Surabaya menerima suap.", agency: desk.cast.city)
            #expect(try await alone.stored(there).report.suspected.isEmpty)
        }
    }
}
