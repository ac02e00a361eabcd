import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("What a reporter does with a case")
struct ReporterMoveTests {
    @Test("an answer to the question is sent, and the report goes on where it stood")
    func answerQuestion() async throws {
        let visit = try await CaseVisit()
        try await visit.ask()
        let page = try await visit.open()
        #expect(page.text.contains("Menunggu keterangan dari Anda"))
        #expect(page.text.contains("Di tiang nomor berapa lampunya?"))
        let answer = try await visit.send("jawaban", [("text", "Tiang nomor 12.")])
        #expect(answer.location == visit.path + "?baru=jawaban")
        #expect(try await visit.file.state == .unverified)
        #expect(try await visit.client.get(visit.path + "?baru=jawaban").text.contains("Jawaban Anda sudah terkirim"))
        #expect(try await visit.client.get(visit.path).text.contains("Tiang nomor 12."))
    }

    @Test("a file alone is an answer too, and its reporter alone can fetch it")
    func answerByFile() async throws {
        let visit = try await CaseVisit()
        try await visit.ask()
        try await visit.open()
        let address = SiteURL.caseAction(visit.code.canonical, "jawaban").path
        let page = try await visit.client.get(address)
        let hidden = ["_compose", "version"].map { ($0, page.value(ofInput: $0) ?? "") }
        let answer = try await visit.client.postMultipart(
            address, hidden + [("text", "")], files: [("files", "surat.pdf", Self.pdf)])
        #expect(answer.location == visit.path + "?baru=jawaban")
        let file = try #require(try await visit.file.files.first)
        let path = SiteURL.attachment(file.id.description).path
        let fetched = try await visit.client.get(path)
        #expect(fetched.status == .ok)
        #expect(fetched.body == Self.pdf)
        #expect(fetched.headers[.cacheControl]?.contains("no-store") == true)
        #expect(try await CaseVisit.client(of: visit.test).get(path).status == .notFound)
    }

    @Test("a file that is none is told, and words and other files stay")
    func badFile() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let address = SiteURL.caseAction(visit.code.canonical, "informasi").path
        let page = try await visit.client.get(address)
        let hidden = ["_compose", "version"].map { ($0, page.value(ofInput: $0) ?? "") }
        let refused = try await visit.client.postMultipart(
            address, hidden + [("text", "Lihat lampiran.")],
            files: [("files", "surat.pdf", Self.pdf), ("files", "program.pdf", Array("MZ not a document".utf8))])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("program.pdf"))
        #expect(refused.text.contains("Lihat lampiran."))
        let kept = try #require(refused.value(ofInput: "kept"))
        let answer = try await visit.client.post(address, hidden + [("text", "Lihat lampiran."), ("kept", kept)])
        #expect(answer.location == visit.path + "?baru=informasi")
        #expect(try await visit.file.files.count == 1)
    }

    @Test("a file of somebody else cannot be named in the form")
    func foreignFile() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let forged = "123456789.\(String(repeating: "0", count: 64))"
        let answer = try await visit.send("informasi", [("text", "Keterangan."), ("kept", forged)])
        #expect(answer.status == .seeOther)
        #expect(try await visit.file.files.isEmpty)
    }

    @Test("an answered case is confirmed, then rated, and both are shown")
    func confirmAndRate() async throws {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        let page = try await visit.open()
        #expect(page.text.contains("Apakah masalahnya sudah selesai?"))
        #expect(page.text.contains("Lampu sudah diganti dan menyala kembali."))
        #expect(try await visit.send("konfirmasi").location == visit.path + "?baru=konfirmasi")
        #expect(try await visit.file.closure == .confirmedByReporter)
        #expect(try await visit.client.get(visit.path).text.contains("Bagaimana penanganannya?"))
        let half = try await visit.send("penilaian", [("clarity", "5"), ("solution", "9")])
        #expect(half.status == .unprocessableContent)
        #expect(half.text.contains("id=\"solution-error\""))
        #expect(half.text.contains("id=\"fairness-error\""))
        let rated = try await visit.send("penilaian", [("clarity", "5"), ("solution", "4"), ("fairness", "5")])
        #expect(rated.status == .seeOther)
        #expect(try await visit.file.rating == Rating(clarity: 5, solution: 4, fairness: 5))
        #expect(try await visit.client.get(visit.path).text.contains("4 – Hampir semua"))
    }

    @Test("what is not solved goes back to work, and can then be appealed")
    func objectAndAppeal() async throws {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        let appeal = SiteURL.caseAction(visit.code.canonical, "banding").path + "\""
        #expect(!(try await visit.open()).text.contains(appeal))
        let empty = try await visit.send("keberatan", [("text", "  ")])
        #expect(empty.status == .unprocessableContent)
        #expect(try await visit.send("keberatan", [("text", "Masih padam.")]).status == .seeOther)
        #expect(try await visit.file.state == .inProgress)
        try await visit.answer("Kabel sudah diperbaiki, lampu menyala.")
        #expect(try await visit.client.get(visit.path).text.contains(appeal))
        #expect(try await visit.send("banding", [("text", "Jawaban tidak sesuai kenyataan.")]).status == .seeOther)
        #expect(!(try await visit.client.get(visit.path)).text.contains(appeal))
    }

    @Test("a closed case is reopened within its window and not after it")
    func reopen() async throws {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        try await visit.open()
        _ = try await visit.send("konfirmasi")
        #expect(try await visit.send("pembukaan-kembali", [("text", "Padam lagi malam ini.")]).status == .seeOther)
        #expect(try await visit.file.state == .inProgress)
        try await visit.answer()
        _ = try await visit.send("konfirmasi")
        visit.test.wait(seconds: 70 * 86_400)
        #expect(!(try await visit.open()).text.contains("Buka kembali laporan"))
        let late = try await visit.send("pembukaan-kembali", [("text", "Padam lagi."), ("version", "9")])
        #expect(late.status == .conflict)
        #expect(late.text.contains("Padam lagi."))
    }

    @Test("withdrawing asks whether somebody pressed, and the case says who ended it")
    func withdraw() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let unanswered = try await visit.send("penarikan", [("text", "")])
        #expect(unanswered.status == .unprocessableContent)
        #expect(unanswered.text.contains("id=\"coerced-error\""))
        #expect(try await visit.send("penarikan", [("coerced", "pressed"), ("text", "")]).status == .seeOther)
        #expect(try await visit.file.closure == .withdrawn)
        let page = try await visit.client.get(visit.path)
        #expect(page.text.contains("Laporan Anda cabut"))
        #expect(!page.text.contains(SiteURL.caseAction(visit.code.canonical, "penarikan").path))
    }

    @Test("a report made secret is gone from the public at once, and can be opened by its reporter again")
    func privacy() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        let address = SiteURL.publicReport(visit.code.canonical).path
        #expect(try await visit.client.get(address).status == .ok)
        try await visit.open()
        #expect(try await visit.send("kerahasiaan", [("mode", "anonymousAndSecret")]).status == .seeOther)
        #expect(try await visit.client.get(address).status == .notFound)
        #expect(try await visit.send("kerahasiaan", [("mode", "open")]).status == .conflict)
        #expect(try await visit.send("keterbukaan", [("mode", "anonymous")]).status == .seeOther)
        #expect(try await visit.client.get(address).status == .ok)
    }

    @Test("another class than before is objected to once, and the history tells it")
    func objectToClass() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        try await visit.open()
        let link = visit.path + "/keberatan-jenis\""
        #expect(!(try await visit.client.get(visit.path)).text.contains(link))
        try await visit.act(.reason, "Isinya usulan, bukan keluhan.", for: .reporter, nationally: true) {
            .reclassify(.aspiration, reason: $0)
        }
        #expect(try await visit.client.get(visit.path).text.contains(link))
        #expect(try await visit.client.get(visit.path + "/keberatan-jenis").text.contains("Isinya usulan, bukan keluhan."))
        #expect(try await visit.send("keberatan-jenis", [("text", " ")]).status == .unprocessableContent)
        let sent = try await visit.send("keberatan-jenis", [("text", "Lampu padam itu keluhan.")])
        #expect(sent.location == visit.path + "?baru=keberatan-jenis")
        let page = try await visit.client.get(visit.path + "?baru=keberatan-jenis").text
        #expect(page.contains("Keberatan Anda sudah dikirim") && page.contains("Lampu padam itu keluhan."))
        #expect(page.contains("Keberatan atau penilaian Anda ditinjau"), "the date by which it is decided")
        let again = try await visit.send("keberatan-jenis", [("text", "Sekali lagi."), ("version", "99")])
        #expect(again.status == .conflict && again.text.contains("Sekali lagi."))
    }

    @Test("an archived report shows its reason and is appealed once")
    func appealArchive() async throws {
        let visit = try await CaseVisit()
        try await visit.archive()
        let page = try await visit.open()
        #expect(page.text.contains("Bukan tentang kinerja pemerintah"))
        #expect(page.text.contains("silakan menghubungi pengelola kawasan"))
        #expect(page.text.contains("Ke mana lagi: Pengelola kawasan pasar, loket 3."))
        #expect(try await visit.send("banding-arsip", [("text", "Jalan ini milik kota.")]).status == .seeOther)
        #expect(try await visit.file.state == .unverified)
        #expect(try await visit.send("banding-arsip", [("text", "Sekali lagi.")]).status == .conflict)
    }

    @Test("after two reopenings the page says that the third goes through the inspectorate, and passes it on")
    func thirdReopening() async throws {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        try await visit.open()
        for _ in 1...2 {
            _ = try await visit.send("konfirmasi")
            #expect(try await visit.send("pembukaan-kembali", [("text", "Padam lagi.")]).status == .seeOther)
            try await visit.answer()
        }
        _ = try await visit.send("konfirmasi")
        #expect(try await visit.client.get(visit.path).text.contains("Sudah dua kali dibuka kembali"))
        let form = try await visit.client.get(SiteURL.caseAction(visit.code.canonical, "pembukaan-kembali").path)
        #expect(form.text.contains("diputuskan inspektorat (APIP)"))
        let sent = try await visit.send("pembukaan-kembali", [("text", "Padam untuk ketiga kalinya.")])
        let page = try await visit.client.get(try #require(sent.location)).text
        #expect(page.contains("diteruskan kepada inspektorat") && page.contains("menunggu keputusan inspektorat"))
        #expect(page.contains("Padam untuk ketiga kalinya.") && !page.contains("/pembukaan-kembali\""))
        #expect(try await visit.file.state == .closed)
    }

    @Test("a withdrawn allegation says on its page that it ends there for the reporter")
    func withdrawnAllegation() async throws {
        let visit = try await CaseVisit(mode: .secret)
        try await visit.verify(as: .supervisoryComplaint)
        try await visit.open()
        #expect(try await visit.send("penarikan", [("coerced", "pressed")]).status == .seeOther)
        let page = try await visit.client.get(visit.path).text
        #expect(page.contains("Dugaan pelanggaran di dalamnya tetap diperiksa tanpa Anda"))
        for noun in ["informasi", "penarikan", "ombudsman", "kerahasiaan"] { #expect(!page.contains("/\(noun)\"")) }
        #expect(try await visit.send("informasi", [("text", "Masih ada.")]).status == .conflict)
    }

    @Test("once the answer is late the page points to the Ombudsman")
    func lateAdvice() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        #expect(try await !visit.open().text.contains("Jawaban laporan ini terlambat"))
        visit.test.wait(seconds: 60 * 24 * 3600)
        #expect(try await visit.open().text.contains("Jawaban laporan ini terlambat"))
    }

    @Test("a report is referred to the Ombudsman beside its handling, or handed over whole")
    func ombudsman() async throws {
        let beside = try await CaseVisit()
        try await beside.open()
        #expect(try await beside.client.get(beside.path + "/ombudsman").text.contains("paling lama dua tahun"))
        #expect(try await beside.send("ombudsman").status == .seeOther)
        #expect(try await beside.file.isReferred)
        #expect(try await beside.file.state == .unverified)
        let whole = try await CaseVisit(test: beside.test)
        try await whole.open()
        #expect(try await whole.send("ombudsman-langsung", [("text", "Saya tidak percaya instansinya.")]).status == .seeOther)
        #expect(try await whole.file.state == .referredToOmbudsman)
    }

    @Test("a stale form is a clear conflict, nothing happens, and what was typed is kept")
    func stale() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let version = try await visit.file.version
        try await visit.verify()
        let answer = try await visit.send("informasi", [("text", "Lampunya di sisi timur.")], version: String(version))
        #expect(answer.status == .conflict)
        #expect(answer.text.contains("Laporan ini berubah sejak halaman ini dibuka"))
        #expect(answer.text.contains("Lampunya di sisi timur."))
        #expect(answer.value(ofInput: "version") == String(try await visit.file.version))
        #expect(!(try await visit.file.timeline.contains { $0.kind == "informationAdded" }))
    }

    @Test("a form sent twice does its work once and gives the same answer")
    func twice() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let address = SiteURL.caseAction(visit.code.canonical, "informasi").path
        let page = try await visit.client.get(address)
        let fields = ["_compose", "version"].map { ($0, page.value(ofInput: $0) ?? "") } + [("text", "Di sisi timur.")]
        let answers = [try await visit.client.post(address, fields), try await visit.client.post(address, fields)]
        #expect(answers.map(\.location) == [visit.path + "?baru=informasi", visit.path + "?baru=informasi"])
        #expect(try await visit.file.timeline.count { $0.kind == "informationAdded" } == 1)
    }

    @Test("where the hour ended while writing, the receipt is asked for once more and what was written goes on")
    func hourEnded() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let address = SiteURL.caseAction(visit.code.canonical, "informasi").path
        let page = try await visit.client.get(address)
        visit.test.wait(seconds: 4000)
        let fields = ["_compose", "version"].map { ($0, page.value(ofInput: $0) ?? "") } + [("text", "Di sisi timur.")]
        let asked = try await visit.client.post(address, fields)
        #expect(asked.status == .forbidden)
        #expect(asked.value(ofInput: "text") == "Di sisi timur.")
        let again = try await visit.client.post(address, fields + [("receipt", visit.receipt.displayed)])
        #expect(again.location == visit.path + "?baru=informasi")
    }

    @Test(
        "only moves that the rules allow now are offered",
        arguments: ["jawaban", "konfirmasi", "pembukaan-kembali", "kambuh", "keberatan-jenis", "banding", "pemulihan"])
    func notOffered(noun: String) async throws {
        let visit = try await CaseVisit()
        let page = try await visit.open()
        #expect(!page.text.contains(SiteURL.caseAction(visit.code.canonical, noun).path))
        #expect(try await visit.client.get(SiteURL.caseAction(visit.code.canonical, noun).path).text.contains("tidak tersedia sekarang"))
    }

    @Test("the history names bodies and dates, and never an officer's own words to the office")
    func history() async throws {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        let page = try await visit.open().text
        for words in [
            "Laporan dikirim", "Diteruskan ke Pemerintah Kota Surabaya", "Kabar perkembangan", "Petugas sudah meninjau lokasi.",
            "Menunggu tanggapan pelapor",
        ] {
            #expect(page.contains(words))
        }
        #expect(!page.contains("menjadi urusan kota"))
        #expect(try await visit.client.get(visit.path + "/cetak").text.contains("Keadaan pada"))
    }

    private static let pdf = Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".utf8)
}
