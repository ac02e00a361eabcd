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

    @Test("joins its reports in one form, reaches all their reporters with one answer, and parts one again")
    func together() async throws {
        let desk = try await DeskFixture()
        let nation = try await desk.officer(.nationalAdmin)
        var codes: [TrackingCode] = []
        for number in 1...5 {
            let code = try await desk.submit("Air mati total di seluruh Kampung Genteng sejak kemarin malam, rumah nomor \(number).")
            _ = try await desk.act(nation, code, "verifikasi", try await desk.verification(code))
            codes.append(code)
        }
        while try await desk.office.indexNewReports() > 0 {}
        while try await desk.office.indexSimilar() > 0 {}
        while try await desk.office.findSurges() > 0 {}
        let path = try #require(try await nation.get(SiteURL.surges.path).text.firstMatch(of: /href="(\/petugas\/lonjakan\/[0-9]+)"/)?.1)
        let page = try await nation.get(String(path)).text
        #expect(page.contains("Lonjakan: Genteng") || page.contains("Genteng"), "it lies in one kecamatan")
        #expect(page.contains(codes[0].displayed) && codes.dropFirst().allSatisfy { page.contains("value=\"\($0.canonical)\"") })
        let none = try await nation.post(String(path), [("langkah", "gabung"), ("reason", "Sama.")])
        #expect(none.status == .unprocessableContent && none.text.contains("Pilih sedikitnya satu laporan"))
        let silent = try await nation.post(String(path), [("langkah", "gabung"), ("kode", codes[1].canonical)])
        #expect(
            silent.status == .unprocessableContent
                && silent.text.contains("value=\"\(codes[1].canonical)\" id=\"pilih-\(codes[1].canonical)\" checked"))
        let ticked = codes.dropFirst().map { ("kode", $0.canonical) }
        let done = try await nation.post(String(path), [("langkah", "gabung"), ("reason", "Masalah yang sama.")] + ticked)
        #expect(done.text.contains("4 dari 4 laporan digabungkan"), "\(done.text)")
        #expect(try await desk.file(codes[1]).joint?.code == codes[0])
        let parted = try await nation.post(
            String(path), [("langkah", "pisah"), ("kode", codes[4].canonical), ("reason", "Rumah ini di jalur pipa lain.")])
        #expect(parted.text.contains("1 dari 1 laporan dipisahkan"))
        #expect(try await desk.file(codes[4]).state == .disposed)
        let admin = try await desk.officer(.agencyAdmin)
        #expect(try await admin.get(String(path)).status == .ok, "the body that holds its master")
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        #expect(try await liaison.get(String(path)).status == .notFound)
        #expect(try await liaison.post(String(path), [("langkah", "gabung")] + ticked).status == .notFound)
    }
}
