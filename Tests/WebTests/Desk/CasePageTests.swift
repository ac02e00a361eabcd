import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@Suite("The page of a case")
struct CasePageTests {
    @Test("tells an officer who did what, how the report came in, whom its writer named, and the exact place")
    func facts() async throws {
        let fixture = try await DeskFixture()
        let named = try await fixture.surabaya
        let report = NewReport(
            composeToken: RandomToken(), body: "Lubang besar di depan pasar Genteng, sudah dua motor jatuh.", mode: .open,
            regionCode: "35.78.07", landmark: "Depan pasar", coordinates: Coordinates(latitude: -7.25747, longitude: 112.75209),
            suggestedAgency: named.id, channel: .agencyPage)
        let code = try await fixture.office.submit(report).code
        let verifier = try #require(fixture.login(.nationalAdmin))
        _ = try await fixture.act(
            try await fixture.officer(.nationalAdmin), code, "verifikasi", try await fixture.verification(code))
        let page = try await fixture.officer(.agencyAdmin).get("/petugas/laporan/\(code.canonical)")
        #expect(page.status == .ok)
        for words in [verifier.name, "Halaman instansi", named.name, "-7.25747, 112.75209", "Pengaduan"] {
            #expect(page.text.contains(words), "\(words)")
        }
        // Nobody but the office learns which person it was.
        let reporter = try await fixture.office.caseFile(code, for: .reporter)
        #expect(reporter.officers.isEmpty && reporter.timeline.allSatisfy { $0.officer == nil })
    }
}
