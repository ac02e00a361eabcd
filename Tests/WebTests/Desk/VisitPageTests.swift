import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Visits in the browser")
struct VisitPageTests {
    private func answers(_ day: CivilDate) -> [(String, String)] {
        day.answers(to: "seenOn").map { ($0.name, $0.value) }
    }

    @Test("are given on the case, found on the list, and bring back what was seen, once")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let unit = try await desk.unit("Bina Marga").id.description
        _ = try await desk.act(admin, code, "disposisi", [("unit", unit), ("instruction", "Tinjau.")])
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let address = "/petugas/laporan/\(code.canonical)/kunjungan"
        let form = try await liaison.get(address)
        let visitor = try #require(form.text.firstMatch(of: /value="([0-9]+)"[^>]*>Operator/).map { String($0.output.1) })
        let today = ClockZone.wib.date(of: desk.office.now())
        let day = today.answers(to: "day").map { ($0.name, $0.value) }
        let wrong = try await liaison.post(address, [("officer", visitor), ("place", "Pasar Genteng"), ("task", "")] + day)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"Pasar Genteng\""))
        let sent = try await liaison.post(address, [("officer", visitor), ("place", "Pasar Genteng"), ("task", "Ukur lubang.")] + day)
        #expect(sent.location == "\(address)?kabar=tugas", "\(sent.text)")

        let person = try await desk.officer(.unitOperator)
        let list = try await person.get("/petugas/kunjungan").text
        #expect(list.contains("Pasar Genteng") && list.contains("Hari ini") && !list.contains("sudah dua motor"))
        let visit = try #require(list.firstMatch(of: /href="(\/petugas\/kunjungan\/[0-9]+)"/).map { String($0.output.1) })
        let worker = try await person.get("/petugas/kunjungan/pekerja.js")
        #expect(worker.status == .ok && worker.text.contains("caches") && worker.headers.contains { $0.value == "/petugas/kunjungan" })
        let page = try await person.get(visit)
        #expect(page.text.contains("Ukur lubang.") && !page.text.contains("identitas"))
        let key = page.value(ofInput: "_compose") ?? ""
        let empty = try await person.postMultipart(
            visit, [("_compose", key), ("seenTime", "25.00"), ("finding", "Sudah diukur")] + answers(today), files: [])
        #expect(empty.status == .unprocessableContent && empty.text.contains("Sudah diukur"))
        for _ in 0..<2 {
            _ = try await person.get("/petugas/kunjungan")
            let done = try await person.postMultipart(
                visit,
                [("_compose", key), ("seenTime", "00.01"), ("finding", "Sudah diukur: 40 cm"), ("point", "-7.25, 112.75")] + answers(today),
                files: [("after", "foto.pdf", Array("%PDF-1.4\n%3\n%%EOF\n".utf8))])
            #expect(done.location == "/petugas/kunjungan?kabar=hasil", "\(done.text)")
        }
        let result = try await liaison.get(address).text
        #expect(result.contains("Sudah diukur: 40 cm") && result.contains("Foto sesudah") && result.contains("-7.25, 112.75"))
        #expect(try await desk.file(code).files.isEmpty, "the reporter does not get the office's photographs")
        let other = try await desk.officer(.agencyAdmin)
        #expect(try await other.get(visit).status == .notFound)
    }

    @Test("say that they were called off, and give back what was typed for one that was")
    func calledOff() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let unit = try await desk.unit("Bina Marga").id.description
        _ = try await desk.act(admin, code, "disposisi", [("unit", unit), ("instruction", "Tinjau.")])
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let address = "/petugas/laporan/\(code.canonical)/kunjungan"
        let visitor = try #require(try await liaison.get(address).text.firstMatch(of: /value="([0-9]+)"[^>]*>Operator/)?.output.1)
        let today = ClockZone.wib.date(of: desk.office.now())
        _ = try await liaison.post(
            address,
            [("officer", String(visitor)), ("place", "Pasar Genteng"), ("task", "Ukur.")]
                + today.answers(to: "day").map { ($0.name, $0.value) })
        let person = try await desk.officer(.unitOperator)
        let list = try await person.get("/petugas/kunjungan").text
        let visit = try #require(list.firstMatch(of: /href="(\/petugas\/kunjungan\/[0-9]+)"/).map { String($0.output.1) })
        let key = try await person.get(visit).value(ofInput: "_compose") ?? ""
        let id = try #require(visit.split(separator: "/").last.map(String.init))
        _ = try await liaison.get(address)
        #expect(try await liaison.post(address, [("batal", id)]).status == .seeOther)
        let told = try await person.get("/petugas/kunjungan").text
        #expect(told.contains("Kunjungan ke Pasar Genteng pada") && told.contains("dibatalkan") && !told.contains(visit))
        let page = try await person.get(visit)
        #expect(page.status == .gone && page.text.contains("Anda tidak perlu datang") && !page.text.contains("data-finding"))
        let late = try await person.postMultipart(
            visit, [("_compose", key), ("seenTime", "00.01"), ("finding", "Lubang 40 cm <b>")] + answers(today), files: [])
        #expect(late.status == .gone && late.text.contains("Lubang 40 cm &lt;b&gt;") && late.text.contains("salin sebagai catatan"))
        #expect(try await desk.file(code).files.isEmpty)
    }
}
