import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("What the desk refuses")
struct DeskBoundaryTests {
    @Test("an unknown code and a hidden case are answered alike")
    func hiddenCases() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        var random = SystemRandomNumberGenerator()
        let unknown = TrackingCode.make(random: &random)
        let hidden = try await liaison.get("/petugas/laporan/\(code.canonical)")
        let nothing = try await liaison.get("/petugas/laporan/\(unknown.canonical)")
        #expect(hidden.status == .notFound && nothing.status == .notFound)
        func page(_ answer: TestAnswer, _ code: TrackingCode) -> String {
            // The token of the form is written differently each time.
            answer.text.replacing(code.canonical, with: "").replacing(answer.value(ofInput: FormGuard.fieldName) ?? "", with: "")
        }
        #expect(page(hidden, code) == page(nothing, unknown))
    }

    @Test("a seat that may not do an act gets a refusal that says nothing of the case")
    func wrongRole() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let supervisor = try await desk.officer(.supervisor)
        for noun in ["verifikasi", "disposisi", "perkembangan", "jawaban"] {
            let path = "/petugas/laporan/\(code.canonical)/\(noun)"
            let shown = try await supervisor.get(path)
            #expect(shown.status == .forbidden && !shown.text.contains("Lubang") && shown.text.contains("class=\"officer\""))
            _ = try await supervisor.get("/petugas/akun")
            let version = String(try await desk.file(code).version)
            #expect(try await supervisor.post(path, [("versi", version)]).status == .forbidden)
        }
    }

    @Test("a form older than the case is a conflict that keeps what was typed")
    func staleForms() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let path = "/petugas/laporan/\(code.canonical)/catatan"
        let form = try await admin.get(path)
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        _ = try await desk.act(try await desk.officer(.agencyAdmin), code, "catatan", [("note", "Lebih dahulu.")])
        let answer = try await admin.post(path, hidden + [("note", "Catatan yang panjang.")])
        #expect(answer.status == .conflict)
        #expect(answer.text.contains("Catatan yang panjang."))
        let again = ["versi", "_compose"].map { ($0, answer.value(ofInput: $0) ?? "") }
        #expect(try await admin.post(path, again + [("note", "Catatan yang panjang.")]).status == .seeOther)
    }

    @Test("the same form sent twice acts once and gets the same answer")
    func repeats() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let path = "/petugas/laporan/\(code.canonical)/catatan"
        let form = try await admin.get(path)
        let fields = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") } + [("note", "Satu kali.")]
        let first = try await admin.post(path, fields)
        let second = try await admin.post(path, fields)
        #expect(first.status == .seeOther && second.location == first.location)
        #expect(try await admin.get("/petugas/laporan/\(code.canonical)").text.ranges(of: "Satu kali.").count == 1)
    }

    @Test(
        "without signing in, every page of the desk leads to the sign-in page and back",
        arguments: ["/petugas/antrean", "/petugas/kelola", "/petugas/akun"])
    func strangers(path: String) async throws {
        let desk = try await DeskFixture()
        let answer = try await desk.browser().get(path)
        #expect(answer.status == .seeOther && answer.location?.hasPrefix("/petugas/masuk?kembali=") == true)
    }

    @Test("a wrong password says the same as an unknown address, and keeps the address")
    func wrongPasswords() async throws {
        let desk = try await DeskFixture()
        let browser = desk.browser()
        let page = try await browser.get("/petugas/masuk")
        #expect(page.text.contains("autocomplete=\"current-password\"") && page.text.contains("autocomplete=\"username\""))
        let answer = try await browser.post("/petugas/masuk", [("email", "tidak@ada.example"), ("password", "salah-semua")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("tidak@ada.example") && answer.text.contains("tidak cocok"))
        #expect(!answer.text.contains("salah-semua"))
    }

    @Test("after signing out the old session opens nothing")
    func signedOut() async throws {
        let desk = try await DeskFixture()
        let officer = try await desk.officer(.nationalAdmin)
        let old = officer.cookies
        _ = try await officer.get("/petugas/akun")
        #expect(try await officer.post("/petugas/keluar", []).status == .seeOther)
        let stranger = desk.browser()
        let header = old.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        #expect(try await stranger.get("/petugas/antrean", headers: [.cookie: header]).status == .seeOther)
    }

    @Test("what waits for custodians of identities is theirs alone", arguments: ["", "/1", "/x"])
    func identityQuestions(entry: String) async throws {
        let desk = try await DeskFixture()
        for role in [Role.liaisonOfficer, .agencyAdmin, .nationalAdmin] {
            let answer = try await desk.officer(role).get("/petugas/identitas\(entry)")
            #expect(answer.status == .forbidden, "\(role)")
        }
        let custodian = try await desk.officer(.internalAuditor).get("/petugas/identitas\(entry)")
        #expect(custodian.status == (entry.isEmpty ? .ok : .notFound))
    }
}
