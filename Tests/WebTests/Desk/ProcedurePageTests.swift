import Domain
import Foundation
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("An operating procedure in the browser")
struct ProcedurePageTests {
    private static let list = "/petugas/kelola/prosedur"
    private static let pdf = (field: "document", name: "sop.pdf", bytes: Array("%PDF-1.4\n%1\n%%EOF\n".utf8))

    private func tomorrow(_ desk: DeskFixture) -> [(String, String)] {
        let day = ClockZone.wib.date(of: desk.office.now()).next
        return [("validFrom-hari", String(day.day)), ("validFrom-bulan", String(day.month)), ("validFrom-tahun", String(day.year))]
    }

    @Test("an agency's admin writes it step by step, puts it in force with its document, and it is not changed any more")
    func keeping() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let start = try await admin.get(Self.list)
        #expect(start.text.contains("Instansi Anda memakai SOP nasional"))
        _ = try await admin.get("\(Self.list)/baru")
        let bare = try await admin.postMultipart("\(Self.list)/baru", [("number", ""), ("decree", "SK 9/2026")], files: [])
        #expect(bare.status == .unprocessableContent && bare.text.contains("id=\"number-error\"") && bare.text.contains("SK 9/2026"))
        let picture = (field: "document", name: "sop.png", bytes: [UInt8](repeating: 7, count: 40))
        let wrong = try await admin.postMultipart("\(Self.list)/baru", [("number", "SOP/1"), ("decree", "SK")], files: [picture])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("id=\"document-error\""))
        let made = try await admin.postMultipart("\(Self.list)/baru", [("number", "SOP/1"), ("decree", "SK 9/2026")], files: [])
        let entry = try #require(made.location?.split(separator: "?").first.map(String.init))
        let page = try await admin.get(entry)
        #expect(page.text.contains("Belum ada langkah"))
        let early = try await admin.postMultipart(
            entry, [("number", "SOP/1"), ("decree", "SK 9/2026"), ("isIssued", "ya")] + tomorrow(desk), files: [Self.pdf])
        #expect(early.status == .unprocessableContent && early.text.contains("id=\"isIssued-error\""))
        #expect(try await admin.get("\(entry)/langkah").text.contains("Dimulai saat"))
        let step = [
            ("number", "1"), ("name", "Telaah oleh Kasubag"), ("from", "disposed"), ("to", "firstFollowedUp"), ("unit", "workingDays"),
            ("isObligatory", "ya"), ("roles", "agencyAdmin"),
        ]
        let long = try await admin.post("\(entry)/langkah", step + [("days", "9")])
        #expect(long.status == .unprocessableContent && long.text.contains("lebih lama dari tenggat aturan"))
        #expect(long.text.contains("Telaah oleh Kasubag"))
        let unknown = try await admin.post("\(entry)/langkah", step.map { $0.0 == "from" ? ($0.0, "entah") : $0 } + [("days", "2")])
        #expect(unknown.status == .unprocessableContent && unknown.text.contains("id=\"from-error\""))
        #expect(try await admin.post("\(entry)/langkah", step + [("days", "2")]).status == .seeOther)
        let kept = try await admin.get("\(entry)/langkah?nomor=1")
        #expect(kept.text.contains("Telaah oleh Kasubag") && kept.text.contains("Hapus langkah"))
        let issued = try await admin.postMultipart(
            entry, [("number", "SOP/1"), ("decree", "SK 9/2026"), ("isIssued", "ya")] + tomorrow(desk), files: [Self.pdf])
        #expect(issued.status == .seeOther, "\(issued.text)")
        let listed = try await admin.get(Self.list)
        #expect(listed.text.contains("Akan berlaku"))
        let id = try #require(entry.split(separator: "/").last)
        let document = try await desk.browser().get("/sop/\(id)")
        #expect(document.status == .ok && document.headers[.contentType] == "application/pdf")
        #expect(try await desk.officer(.liaisonOfficer, unit: "Bina Marga").get(Self.list).status == .forbidden)
        #expect(try await admin.get("/petugas/kelola/catatan").text.contains("Menerbitkan SOP"))
        // From the nation's procedure a draft begins with its steps.
        let nation = try #require(try await desk.office.rules.current().procedures.versions(of: nil).first)
        let copied = try await admin.post("\(Self.list)/\(nation.id)/revisi", [])
        let draft = try #require(copied.location?.split(separator: "?").first.map(String.init))
        #expect(try await admin.get(draft).text.contains("Tindak lanjut pertama"))
        #expect(try await admin.get("\(Self.list)/\(nation.id)").status == .notFound)
    }

    @Test("a table with bad lines is refused with each of them")
    func upload() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let path = "\(Self.list)/baru/unggah"
        #expect(try await admin.get(path).text.contains("tindak-lanjut-pertama"))
        let text = "nomor,langkah,nama,awal,akhir,hari\nSOP/1,1,Periksa,laporan-masuk,diverifikasi,30\nSOP/1,2,Entah,besok,ditutup,\n"
        let bad = try await admin.postMultipart(path, [], files: [(field: "table", name: "sop.csv", bytes: Array(text.utf8))])
        #expect(bad.status == .unprocessableContent && bad.text.contains("aris 2") && bad.text.contains("aris 3"))
        #expect(try await desk.office.rules.current().procedures.versions(of: try await desk.surabaya.id).isEmpty)
    }

    @Test("a case shows its steps; whoever departs gives the reason; the board counts it and leads there")
    func departing() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let admin = try await desk.officer(.agencyAdmin)
        let path = "/petugas/laporan/\(code.canonical)/prosedur"
        let page = try await admin.get("/petugas/laporan/\(code.canonical)")
        #expect(page.text.contains("SOP yang dijalankan") && page.text.contains("Langkah berikutnya"))
        let unit = try await desk.unit("Bina Marga").id.description
        _ = try await desk.act(admin, code, "disposisi", [("unit", unit), ("instruction", "Segera ditinjau.")])
        // An answer is drafted before anybody has acted on the report: the first follow-up is passed over.
        _ = try await desk.act(
            liaison, code, "konsep",
            [("kind", "actionTaken"), ("remedy", "none"), ("answer", "Lubang ditambal pada 20 November 2026.")] + Self.rubric)
        #expect(try await liaison.get("/petugas/laporan/\(code.canonical)").text.contains("1 penyimpangan, 1 belum diberi alasan"))
        #expect(try await liaison.get("/petugas/penyimpangan/saya").text.contains(code.displayed))
        let form = try await liaison.get(path)
        let id = try #require(form.value(ofInput: "departure"))
        let foreign = try await admin.get(path)
        #expect(foreign.text.contains("Dilewati") && foreign.value(ofInput: "departure") == nil, "its author alone is asked")
        let empty = try await liaison.post(path, [("departure", id), ("reason", " ")])
        #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"reason-error\""))
        let megabyte = String(repeating: "Kami sibuk. ", count: 90_000)
        let long = try await liaison.post(path, [("departure", id), ("reason", megabyte)])
        #expect(long.status == .unprocessableContent && long.text.contains("2.000") && long.text.count > megabyte.count)
        #expect(try await admin.post(path, [("departure", id), ("reason", "Bukan saya.")]).status == .forbidden)
        #expect(try await liaison.post(path, [("departure", "1"), ("reason", "Entah.")]).status == .notFound)
        let given = try await liaison.post(path, [("departure", id), ("reason", "Sudah ditambal sebelum laporan tiba.")])
        #expect(given.status == .seeOther)
        #expect(try await liaison.post(path, [("departure", id), ("reason", "Lagi.")]).status == .conflict)
        #expect(try await admin.get(path).text.contains("Sudah ditambal sebelum laporan tiba."))
        let board = try await admin.get("/petugas/penyimpangan")
        #expect(board.text.contains("0 dari 1 laporan tanpa penyimpangan") && board.text.contains("Tindak lanjut pertama"))
        let link = try #require(
            board.text.matches(of: /href="([^"#]*langkah=3[^"#]*)/).first.map { String($0.1).replacing("&amp;", with: "&") })
        #expect(try await admin.get(link).text.contains(code.displayed))
        let unitless = try await desk.officer(.supervisor).get("/petugas/penyimpangan")
        #expect(unitless.status == .ok)
        let fields = ["versi", "langkah", "triwulan"].map { ($0, board.value(ofInput: $0) ?? "") }
        let revised = try await admin.post("/petugas/penyimpangan", fields)
        let draft = try #require(revised.location?.split(separator: "?").first.map(String.init))
        #expect(try await admin.get(draft).text.contains("1 dari 1 laporan menyimpang dari langkah ini (Triwulan"))
        #expect(try await liaison.post("/petugas/penyimpangan", fields).status == .forbidden)
        #expect(try await admin.post("/petugas/penyimpangan", [("versi", "1"), ("langkah", "9"), ("triwulan", "x")]).status == .notFound)
    }

    private static let rubric = RubricCriterion.allCases.map { (RubricField.name($0), "2") }

    @Test("the reporter reads plain steps, and the public those of every body")
    func plainly() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let page = try await visit.client.get(SiteURL.caseForReporter(visit.code.canonical).path).text
        #expect(page.contains("Langkah penanganan") && page.contains("Anda menerima jawaban") && page.contains("Paling lama 3 hari kerja"))
        #expect(!page.contains("konsep jawaban"), "no word of the office's own steps")
        let desk = try await DeskFixture()
        let agency = try await desk.browser().get("/instansi/kota-surabaya").text
        #expect(agency.contains("SOP nasional yang berlaku") && agency.contains("Tindak lanjut pertama"))
    }
}
