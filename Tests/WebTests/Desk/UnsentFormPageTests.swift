import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("An act's form that was not sent")
struct UnsentFormPageTests {
    @Test("is kept by a button or by the page itself, comes back with its time, and goes when it is sent or thrown away")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin, account: "admin1")
        let path = "/petugas/laporan/\(code.canonical)/catatan"
        let form = try await admin.get(path)
        #expect(form.text.contains("Simpan draf") && !form.text.contains("Buang draf"))
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        let kept = try await admin.post(path, hidden + [("note", "Setengah <jadi>"), ("draf", "simpan")])
        #expect(kept.location == path)
        let back = try await admin.get(path).text
        #expect(back.contains("Setengah &lt;jadi&gt;") && back.contains("Draf dari") && back.contains("Buang draf"))
        let colleague = try await desk.officer(.agencyAdmin, account: "admin2")
        #expect(try await !colleague.get(path).text.contains("Setengah"))
        #expect(try await desk.file(code).timeline.allSatisfy { $0.kind != "noted" }, "nothing has happened to the case")

        let silent = try await admin.post(path, hidden + [("note", "Hampir jadi"), ("draf", "otomatis")])
        #expect(silent.status == .ok && silent.text.wholeMatch(of: /[0-2][0-9]\.[0-5][0-9]/) != nil, "\(silent.text)")
        #expect(try await admin.get(path).text.contains("Hampir jadi"))
        #expect(try await admin.post(path, [("draf", "buang")]).location == path)
        #expect(try await !admin.get(path).text.contains("Hampir jadi"))

        #expect(try await admin.post(path, hidden + [("note", "Pergi sebentar"), ("draf", "pergi")]).status == .ok)
        #expect(try await !colleague.get("/petugas/laporan/\(code.canonical)").text.contains("Sedang dibuka oleh"))
        let again = try await admin.get(path)
        #expect(again.text.contains("Pergi sebentar"))
        let sent = ["versi", "_compose"].map { ($0, again.value(ofInput: $0) ?? "") }
        #expect(try await admin.post(path, sent + [("note", "Jadi.")]).status == .seeOther)
        #expect(try await !admin.get(path).text.contains("Pergi sebentar"))
    }

    @Test("that became too long is not kept, and says so")
    func tooLong() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let path = "/petugas/laporan/\(code.canonical)/catatan"
        _ = try await admin.get(path)
        let long = String(repeating: "a", count: UnsentForm.longest + 1)
        #expect(try await admin.post(path, [("note", long), ("draf", "otomatis")]).status == .contentTooLarge)
    }
}
