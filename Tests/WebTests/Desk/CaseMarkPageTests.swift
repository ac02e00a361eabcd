import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Working marks in the browser")
struct CaseMarkPageTests {
    @Test("a label is put on, narrows the queue, is taken off, and other agencies, the reporter and the public never see it")
    func labels() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let address = "/petugas/laporan/\(code.canonical)"
        _ = try await admin.get(address)
        let added = try await admin.post("\(address)/tanda/label", [("label", "Alat Berat")])
        #expect(added.location == "\(address)?kabar=label", "\(added.text)")
        #expect(try await admin.get(address).text.contains("<span class=\"label\">alat berat</span>"))
        let queue = try await admin.get("/petugas/antrean?label=alat%20berat").text
        #expect(queue.contains(code.displayed) && queue.contains("<span class=\"label\">alat berat</span>"))
        #expect(try await !admin.get("/petugas/antrean?label=lain").text.contains(code.displayed))
        let national = try await desk.officer(.nationalAdmin)
        for page in [address, "/petugas/antrean?tampilan=all"] {
            #expect(try await !national.get(page).text.contains("alat berat"), "\(page)")
        }
        #expect(try await !desk.browser().get("/laporan/\(code.canonical)").text.contains("alat berat"))

        let wrong = try await admin.post("\(address)/tanda/label", [("label", "<b>tebal</b>")])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Label berisi huruf"))
        #expect(wrong.text.contains("&lt;b&gt;tebal&lt;/b&gt;"), "what was typed is kept")
        #expect(try await admin.post("\(address)/tanda/label", [("hapus", "alat berat")]).status == .seeOther)
        #expect(try await !admin.get(address).text.contains("alat berat"))
        #expect(try await admin.post("\(address)/tanda/apa", [("label", "x")]).status == .notFound)
    }

    @Test("an officer takes a case, finds it among his own, gives it back; a unit's case is given to one of its people")
    func hands() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin, account: "admin1")
        let address = "/petugas/laporan/\(code.canonical)"
        let page = try await admin.get(address).text
        let own = try #require(page.firstMatch(of: /name="officer" value="([0-9]+)">Ambil/).map { String($0.output.1) })
        #expect(try await admin.post("\(address)/tanda/petugas", [("officer", own)]).status == .seeOther)
        #expect(try await admin.get(address).text.contains("Lepaskan"))
        #expect(try await admin.get("/petugas/antrean?petugas=saya").text.contains(code.displayed))
        let colleague = try await desk.officer(.agencyAdmin, account: "admin2")
        #expect(try await !colleague.get("/petugas/antrean?petugas=saya").text.contains(code.displayed))
        let wrong = try await admin.post("\(address)/tanda/petugas", [("officer", "1")])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Pilih petugas dari daftar"))
        #expect(try await admin.post("\(address)/tanda/petugas", [("officer", "-")]).status == .seeOther)
        #expect(try await !admin.get("/petugas/antrean?petugas=saya").text.contains(code.displayed))
    }

    @Test("who opens a form is named to a colleague, who may act all the same: one result, one clear conflict, and then nobody is named")
    func openings() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let (first, second) = (
            try await desk.officer(.agencyAdmin, account: "admin1"), try await desk.officer(.agencyAdmin, account: "admin2")
        )
        let address = "/petugas/laporan/\(code.canonical)"
        let form = try await first.get("\(address)/catatan")
        #expect(!form.text.contains("Sedang dibuka oleh"))
        #expect(try await second.get(address).text.contains("Sedang dibuka oleh"))
        let other = try await second.get("\(address)/catatan")
        #expect(other.status == .ok && other.text.contains("Sedang dibuka oleh"))
        #expect(try await !desk.officer(.nationalAdmin).get(address).text.contains("Sedang dibuka oleh"))
        func hidden(_ page: TestAnswer) -> [(String, String)] { ["versi", "_compose"].map { ($0, page.value(ofInput: $0) ?? "") } }
        #expect(try await second.post("\(address)/catatan", hidden(other) + [("note", "Catatan kedua.")]).status == .seeOther)
        let late = try await first.post("\(address)/catatan", hidden(form) + [("note", "Catatan pertama.")])
        #expect(late.status == .conflict && late.text.contains("Catatan pertama."))
        #expect(try await second.get(address).text.contains("Sedang dibuka oleh"), "the first is still at it")
        #expect(try await first.post("\(address)/tanda/lepas", []).status == .seeOther)
        #expect(try await !second.get(address).text.contains("Sedang dibuka oleh"))
    }
}
