import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import Web
import WebTestSupport

@Suite("The pages of a reporter's data")
struct RightsPagesTests {
    private func send(_ visit: CaseVisit, _ noun: String, _ answers: [(String, String)]) async throws -> TestAnswer {
        let path = SiteURL.ownDataAction(visit.code.canonical, noun).path
        let page = try await visit.client.get(path)
        return try await visit.client.post(path, [("_compose", page.value(ofInput: "_compose") ?? "")] + answers)
    }

    private func data(_ visit: CaseVisit) -> String { SiteURL.ownData(visit.code.canonical).path }

    @Test("ask for both codes first, each of them") func closed() async throws {
        let visit = try await CaseVisit()
        _ = try await visit.client.get("/lacak")
        let paths =
            [data(visit), SiteURL.aftercare(visit.code.canonical).path]
            + ["perbaikan", "persetujuan", "penghapusan", "permintaan"].map { SiteURL.ownDataAction(visit.code.canonical, $0).path }
        for path in paths {
            #expect(try await visit.client.get(path).text.contains("hanya terbuka dengan kode tanda terima"), "\(path)")
        }
        for noun in ["salinan", "salinan-program", "perbaikan", "persetujuan", "penghapusan", "permintaan"] {
            let answer = try await visit.client.post(
                SiteURL.ownDataAction(visit.code.canonical, noun).path, [("name", "Kenari"), ("yakin", "ya"), ("persetujuan", "identity")])
            #expect(answer.text.contains("hanya terbuka dengan kode tanda terima"), "\(noun)")
        }
        #expect(try await visit.file.timeline.allSatisfy { !$0.kind.hasPrefix("data") })
        #expect(try await visit.client.get(SiteURL.ownDataAction(visit.code.canonical, "lain").path).status == .notFound)
    }

    @Test("tell who has received the report and what the law keeps, and lead there from the case") func overview() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        #expect(try await visit.open().text.contains(data(visit)))
        let page = try await visit.client.get(data(visit))
        for words in ["Kota Surabaya", "UU 43/2009", "Belum ada petugas yang melihatnya", "tidak meninggalkan nama"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(page.headers[.cacheControl]?.contains("no-store") == true)
    }

    @Test("give a copy as a file of words and one for programs, which are written down and kept by nobody") func copy() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let text = try await send(visit, "salinan", [])
        #expect(text.headers[.contentDisposition] == "attachment; filename=\"data-saya.txt\"")
        #expect(text.headers[.cacheControl] == "no-store")
        for words in [CaseVisit.body, visit.code.displayed, "Depan pintu timur pasar", "UU 43/2009"] { #expect(text.text.contains(words)) }
        let document = try await send(visit, "salinan-program", [])
        #expect(document.headers[.contentDisposition] == "attachment; filename=\"data-saya.json\"")
        #expect(document.text.contains("\"identityState\":\"none\"") && document.text.contains(visit.code.canonical))
        let kinds = try await visit.file.timeline.map(\.kind)
        #expect(kinds.suffix(4) == ["dataRequested", "dataRequestEnded", "dataRequested", "dataRequestEnded"])
        #expect(try await visit.client.get(visit.path).text.contains("Anda meminta sesuatu tentang data Anda"))
    }

    @Test("take a name given later, sealed at once, and show it only where that is ticked") func laterName() async throws {
        let visit = try await CaseVisit(mode: .anonymous)
        try await visit.open()
        let refused = try await send(visit, "perbaikan", [("name", ""), ("email", "bukan alamat"), ("nik", "123")])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("bukan alamat") && refused.text.contains("NIK terdiri dari 16 angka"))
        let empty = try await send(visit, "perbaikan", [("name", " ")])
        #expect(empty.status == .unprocessableContent)
        let quiet = try await send(visit, "perbaikan", [("name", "Kenari Jingga"), ("email", "kenari@contoh.invalid")])
        #expect(quiet.location == data(visit) + "?kabar=perbaikan")
        #expect(try await visit.file.mode == .anonymous)
        #expect(try await visit.client.get(data(visit) + "?kabar=perbaikan").text.contains("sudah diganti dan disegel"))
        let shown = try await send(visit, "perbaikan", [("name", "Kenari Jingga"), ("tampilkan", "ya")])
        #expect(shown.location == data(visit) + "?kabar=perbaikan")
        #expect(try await visit.file.mode == .open)
    }

    @Test("erase only after a tick, make the report anonymous first, and say so") func erasure() async throws {
        let visit = try await CaseVisit(mode: .open)
        try await visit.open()
        #expect(try await send(visit, "penghapusan", []).status == .unprocessableContent)
        #expect(try await visit.file.mode == .open)
        #expect(try await send(visit, "penghapusan", [("yakin", "ya")]).location == data(visit) + "?kabar=penghapusan")
        #expect(try await visit.file.mode == .anonymous)
    }

    @Test("end consents, at least one") func withdrawal() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        try await visit.open()
        #expect(try await visit.test.office.publicVersion(of: visit.code) != nil)
        #expect(try await send(visit, "persetujuan", [("persetujuan", "lain")]).status == .unprocessableContent)
        #expect(try await send(visit, "persetujuan", [("persetujuan", "publication")]).location == data(visit) + "?kabar=persetujuan")
        #expect(try await visit.test.office.publicVersion(of: visit.code) == nil)
    }

    @Test("take a request to an officer once, keep its words, and tell by when it is answered") func request() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let missing = try await send(visit, "permintaan", [("text", "Hapus nama tetangga.")])
        #expect(missing.status == .unprocessableContent && missing.text.contains("Hapus nama tetangga."))
        let answers = [("hak", "erasure"), ("text", "Hapus nama tetangga.")]
        #expect(try await send(visit, "permintaan", answers).location == data(visit) + "?kabar=permintaan")
        let again = try await send(visit, "permintaan", answers)
        #expect(again.status == .conflict && again.text.contains("masih menunggu jawaban") && again.text.contains("Hapus nama tetangga."))
        #expect(try await visit.client.get(data(visit)).text.contains("Senin, 23 November 2026"))
    }
}
