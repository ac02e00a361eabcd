import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Tasks and checklists in the browser")
struct CaseTaskPageTests {
    @Test("an admin writes a checklist, an officer puts it on a case and does it; the reporter and the nation see none of it")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let category = try await desk.openCategory()
        _ = try await admin.get("/petugas/daftar-periksa")
        let empty = try await admin.post("/petugas/daftar-periksa", [("category", ""), ("steps", "Foto")])
        #expect(empty.status == .unprocessableContent && empty.text.contains("Foto</textarea>"))
        let kept = try await admin.post(
            "/petugas/daftar-periksa", [("category", category.description), ("steps", "Foto lubang\nUkur lubang")])
        #expect(kept.location == "/petugas/daftar-periksa?kabar=simpan")
        let liaison = try await desk.officer(.liaisonOfficer, account: "penghubung1")
        let list = try await liaison.get("/petugas/daftar-periksa")
        #expect(list.text.contains("Ukur lubang") && !list.text.contains("<textarea"))
        #expect(
            try await liaison.post("/petugas/daftar-periksa", [("category", category.description), ("steps", "X")]).status == .forbidden)

        let address = "/petugas/laporan/\(code.canonical)"
        #expect(try await admin.get(address).text.contains("Pakai daftar periksa topik ini"))
        #expect(try await admin.post("\(address)/tanda/tugas", [("daftar", "ya")]).location == "\(address)?kabar=tugas")
        let page = try await admin.get(address).text
        #expect(page.contains("Foto lubang") && !page.contains("Pakai daftar periksa topik ini"))
        let first = try #require(page.firstMatch(of: /name="selesai" value="([0-9]+)"/).map { String($0.output.1) })
        #expect(try await admin.post("\(address)/tanda/tugas", [("selesai", first)]).status == .seeOther)
        #expect(try await admin.get(address).text.contains("task-done"))
        let wrong = try await admin.post(
            "\(address)/tanda/tugas", [("task", "Beli cat"), ("taskDue-hari", "31"), ("taskDue-bulan", "2"), ("taskDue-tahun", "2026")])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"Beli cat\""))
        #expect(try await admin.post("\(address)/tanda/tugas", [("task", "Beli cat")]).status == .seeOther)
        #expect(try await admin.get(address).text.contains("Beli cat"))
        #expect(try await !desk.officer(.nationalAdmin).get(address).text.contains("Beli cat"))
    }
}
