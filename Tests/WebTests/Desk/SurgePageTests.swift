import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The board of surges")
struct SurgePageTests {
    @Test("shows what many report at once to the desk and its level above, and can be ended")
    func board() async throws {
        let desk = try await DeskFixture()
        let path = SiteURL.surges.path
        let nation = try await desk.officer(.nationalAdmin)
        #expect(try await nation.get(path).text.contains("Tidak ada lonjakan sekarang"))
        var master: TrackingCode?
        for number in 1...5 {
            let code = try await desk.submit("Air mati total di seluruh Kampung Genteng sejak kemarin malam, rumah nomor \(number).")
            master = master ?? code
        }
        while try await desk.office.indexNewReports() > 0 {}
        while try await desk.office.indexSimilar() > 0 {}
        while try await desk.office.findSurges() > 0 {}
        let page = try await nation.get(path).text
        #expect(page.contains("5 laporan serupa; 0 sudah digabungkan") && page.contains("Kota Surabaya"))
        #expect(page.contains(SiteURL.officerSimilar(try #require(master).canonical).path))
        let letters = try await desk.office.claimLetters(limit: 100).map(\.letter)
        #expect(letters.contains { $0.template == .officerSurge && $0.report == nil && $0.payload.code == nil })
        let admin = try await desk.officer(.agencyAdmin)
        #expect(try await admin.get(path).text.contains("Tidak ada lonjakan sekarang"), "it lies on the national desk")
        let surge = try #require(page.firstMatch(of: /name="lonjakan" value="([0-9]+)"/)?.1)
        #expect(try await admin.post(path, [("lonjakan", String(surge))]).status == .notFound)
        #expect(try await nation.post(path, [("lonjakan", String(surge))]).status == .seeOther)
        #expect(try await nation.get(path).text.contains("Tidak ada lonjakan sekarang"))
    }
}
