import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Suggestions, rules and the registry in the browser")
struct RoutingPageTests {
    private func route(_ desk: DeskFixture) async throws {
        while try await desk.office.indexNewReports() > 0 {}
        while try await desk.office.suggestRoutes() > 0 {}
    }

    @Test("the verifier reads who is suggested and why, finds it filled in, and takes it with one press")
    func suggestion() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        let code = try await desk.submit("Lampu jalan di depan pasar Genteng padam sejak pekan lalu.")
        try await route(desk)
        let surabaya = try await desk.surabaya
        let page = try await national.get("/petugas/laporan/\(code.canonical)").text
        #expect(page.contains("Usulan sistem") && page.contains(surabaya.name) && page.contains("“lampu jalan”"))
        #expect(page.contains("yakin") && page.contains("Genteng"))
        let form = try await national.get("/petugas/laporan/\(code.canonical)/verifikasi").text
        #expect(form.contains("Usulan sistem"))
        #expect(form.contains(#"value="\#(surabaya.id)" checked"#), "the surest body is chosen")
        let category = try #require(
            try await desk.office.rules.current().categories.category(slugPath: "perhubungan/lampu-penerangan-jalan"))
        #expect(form.contains(#"value="\#(category.id)" selected"#), "and the surest topic")
        // Words that mean another body are never overruled by what was filled in beforehand.
        let other = try #require(try await desk.office.rules.current().directory.agency(slug: "kabupaten-ciamis"))
        let both = try await desk.act(
            national, code, "verifikasi", try await desk.verification(code) + [("targetWords", other.name)])
        #expect(both.status == .unprocessableContent && both.text.contains("bukan yang Anda cari") && both.text.contains(other.name))
        let own = try await desk.office.caseFile(code, for: .reporter)
        #expect(own.suggestion == nil)
        let done = try await desk.act(national, code, "verifikasi", try await desk.verification(code))
        #expect(done.status == .seeOther)
        let after = try await desk.officer(.liaisonOfficer, unit: "Bina Marga").get("/petugas/laporan/\(code.canonical)")
        #expect(!after.text.contains("Usulan sistem"))
    }

    @Test("an admin writes a rule and is told what is wrong with it, beside the field")
    func rule() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        let path = "/petugas/kelola/aturan/baru"
        #expect(try await national.get(path).text.contains("Kata atau frasa"))
        let day = [("validFrom-hari", "1"), ("validFrom-bulan", "1"), ("validFrom-tahun", "2026")]
        let empty = try await national.post(path, [("number", "5"), ("percent", "70"), ("government", "")] + day)
        #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"phrases-error\""))
        let region = try await national.post(
            path, [("number", "5"), ("percent", "70"), ("phrases", "parit"), ("government", "local"), ("region", "99.99")] + day)
        #expect(region.status == .unprocessableContent && region.text.contains("id=\"region-error\"") && region.text.contains("99.99"))
        let made = try await national.post(
            path, [("number", "5"), ("percent", "170"), ("phrases", "parit ambrol"), ("government", "local")] + day)
        #expect(made.status == .unprocessableContent && made.text.contains("id=\"percent-error\""))
        let bodies = [
            ("number", "5"), ("percent", "70"), ("phrases", "parit ambrol"), ("government", "body"),
            ("body", try await desk.surabaya.id.description),
        ]
        let units = try await national.post(path, bodies + day + [("action", "unit")])
        let unit = try await desk.unit("Bina Marga").name
        #expect(units.status == .ok && units.text.contains(unit), "a look at the units saves nothing")
        let saved = try await national.post(
            path, [("number", "5"), ("percent", "70"), ("phrases", "parit ambrol"), ("government", "local"), ("isOn", "ya")] + day)
        let entry = try #require(saved.location)
        #expect(saved.status == .seeOther, "\(saved.text)")
        #expect(try await national.get(entry).text.contains("parit ambrol"))
        let list = try await national.get("/petugas/kelola/aturan?kata=parit").text
        #expect(list.contains("parit ambrol") && list.contains("Pemerintah kabupaten/kota"))
        #expect(try await national.get("/petugas/kelola/catatan").text.contains("Menambah aturan penyaluran"))
        #expect(try await desk.officer(.agencyAdmin).get("/petugas/kelola/aturan").status == .forbidden)
    }

    @Test("an agency's admin keeps his own rows of the registry, one by one and by a table")
    func registry() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let unit = try await desk.unit("Bina Marga")
        let category = try await desk.openCategory()
        let path = "/petugas/kelola/kewenangan/baru"
        #expect(try await admin.get(path).text.contains(unit.name))
        let fields = [
            ("category", category.description), ("region", "35.78"), ("body", unit.id.description), ("percent", "80"),
            ("validFrom-hari", "1"), ("validFrom-bulan", "1"), ("validFrom-tahun", "2026"),
        ]
        let bare = try await admin.post(path, fields)
        #expect(bare.status == .unprocessableContent && bare.text.contains("id=\"ground-error\""))
        let saved = try await admin.post(path, fields + [("ground", "Perda 1 pasal 4")])
        #expect(saved.status == .seeOther, "\(saved.text)")
        let list = try await admin.get("/petugas/kelola/kewenangan").text
        #expect(list.contains("Perda 1 pasal 4") && list.contains("Instansi sendiri"))
        let upload = path + "/unggah"
        #expect(try await admin.get(upload).text.contains("multipart/form-data"))
        func send(_ table: String) async throws -> TestAnswer {
            _ = try await admin.get(upload)
            return try await admin.postMultipart(upload, [], files: [(field: "table", name: "tabel.csv", bytes: Array(table.utf8))])
        }
        let refused = try await send(
            "instansi,dasar,mulai,wilayah\nkota-surabaya,Perda 2,2026-01-01,35.78\nbadan-entah,Perda 2,2026-01-01,35\n")
        #expect(refused.status == .unprocessableContent && refused.text.contains("baris 3") && refused.text.contains("instansi"))
        #expect(!(try await admin.get("/petugas/kelola/kewenangan").text.contains("Perda 2")))
        let taken = try await send("instansi,dasar,mulai,wilayah\nkota-surabaya,Perda 2,2026-01-01,35.78\n")
        #expect(taken.status == .seeOther, "\(taken.text)")
        #expect(try await admin.get("/petugas/kelola/kewenangan").text.contains("Perda 2"))
    }

    @Test("an admin tries a rule and a period on past reports, and reads how suggestions fared")
    func rehearsal() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        let code = try await desk.submit("Lampu jalan di depan pasar Genteng padam sejak pekan lalu.")
        try await route(desk)
        let rules = try await desk.office.routingRules(by: .system)
        let rule = try #require(rules.first { $0.rule.phrases.contains("lampu jalan") }).rule
        let power = try #require(try await desk.office.rules.current().directory.agency(slug: "pt-pln")).id
        var form = RoutingRuleForm(rule)
        form.number = 1
        form.isOn = false
        form.body = .body(Holder(agency: power))
        let proposed = try await desk.office.addRoutingRule(form, by: .system)
        let path = "/petugas/kelola/aturan/\(proposed)/uji"
        let asked = try await national.get(path)
        #expect(asked.status == .ok && asked.text.contains("2.000"))
        func days(_ name: String, _ date: CivilDate) -> [(String, String)] {
            [("\(name)-hari", String(date.day)), ("\(name)-bulan", String(date.month)), ("\(name)-tahun", String(date.year))]
        }
        let today = ClockZone.wib.date(of: desk.office.now())
        let period = days("from", today.adding(days: -7)) + days("to", today)
        let tried = try await national.post(path, period)
        #expect(tried.status == .ok && tried.text.contains(code.displayed) && tried.text.contains("PLN"), "\(tried.text)")
        #expect(tried.text.contains("tidak ada yang disimpan"))
        _ = try await national.get(path)
        let backwards = try await national.post(path, days("from", today) + days("to", today.adding(days: -2)))
        #expect(backwards.status == .unprocessableContent && backwards.text.contains("id=\"to-error\""))
        let policy = "/petugas/kelola/tenggat/baru/uji"
        _ = try await national.get(policy)
        let shorter = try await national.post(policy, [("key", "verify"), ("value", "1")] + period)
        #expect(shorter.status == .ok && shorter.text.contains(code.displayed), "\(shorter.text)")
        let offered = try await national.get(policy).text
        #expect(offered.contains("value=\"pause.max\"") && !offered.contains("value=\"form.work\""))
        let share = try await national.post(policy, [("key", "holderShare"), ("value", "60")] + period)
        #expect(share.status == .ok && share.text.contains("Tidak ada yang berbeda."), "\(share.text)")
        _ = try await desk.act(national, code, "verifikasi", try await desk.verification(code))
        let fared = try await national.get("/petugas/kelola/ketepatan").text
        #expect(fared.contains("Aturan \(rule.number)") && fared.contains("lampu jalan"))
        #expect(try await desk.officer(.agencyAdmin).get("/petugas/kelola/ketepatan").status == .ok)
        #expect(try await desk.officer(.agencyAdmin).get(path).status == .forbidden)
    }
}
