import Domain
import Foundation
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A megabyte in a field of any form is told beside that field, and everything typed comes back")
struct OversizedTextTests {
    @Test("on the pages of telling a report")
    func telling() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        OversizedText.expectKept(
            try await visitor.send(.place, [("landmark", OversizedText.megabyte), ("latitude", "-7.25"), ("longitude", "112.75")]),
            field: "landmark", limit: "200", beside: ["-7.25", "112.75"])
        OversizedText.expectKept(
            try await visitor.send(.place, [("region", OversizedText.megabyte), ("landmark", "Dekat pasar")]), field: "region",
            limit: "200",
            beside: ["Dekat pasar"])
        try await visitor.send(.place, [("regionCode", "35.78.07.1001")])
        try await visitor.send(.files, [])
        OversizedText.expectKept(
            try await visitor.send(.identity, [("name", OversizedText.megabyte), ("email", "warga@contoh.id")]), field: "name",
            limit: "200",
            beside: ["warga@contoh.id"])
        OversizedText.expectKept(
            try await visitor.send(.identity, [("name", "Kenari Jingga"), ("email", OversizedText.megabyte)]), field: "email", limit: "254",
            beside: ["Kenari Jingga"])
        #expect(try await visitor.draft()?.content.email == "")
    }

    @Test("as the description of a photo, while the other descriptions are kept")
    func description() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .place)
        _ = try await visitor.client.get("/lapor/berkas")
        let files = (1...2).map { (field: "files", name: "b\($0).pdf", bytes: Array("%PDF-1.4\n%\($0)\n%%EOF\n".utf8)) }
        _ = try await visitor.client.postMultipart("/lapor/berkas", [("action", "add")], files: files)
        let kept = try #require(try await visitor.draft()?.files)
        try #require(kept.count == 2)
        _ = try await visitor.client.get("/lapor/berkas")
        let answer = try await visitor.client.postMultipart(
            "/lapor/berkas", [("description-\(kept[0].id)", OversizedText.megabyte), ("description-\(kept[1].id)", "Surat jawaban")],
            files: [])
        OversizedText.expectKept(answer, field: "description-\(kept[0].id)", limit: "200", beside: ["Surat jawaban"])
        #expect(try await visitor.draft()?.files.map(\.description) == ["", "Surat jawaban"])
    }

    @Test("in what a reporter writes on a case")
    func moves() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        OversizedText.expectKept(
            try await visit.send("penarikan", [("text", OversizedText.megabyte), ("coerced", "free")]), field: "text", limit: "4.000")
        let address = SiteURL.caseAction(visit.code.canonical, "informasi").path
        let page = try await visit.client.get(address)
        let hidden = ["_compose", "version"].map { ($0, page.value(ofInput: $0) ?? "") }
        OversizedText.expectKept(
            try await visit.client.postMultipart(address, hidden + [("text", OversizedText.megabyte)], files: []), field: "text",
            limit: "4.000")
        let asked = try await visit.client.post("/lacak", [("code", OversizedText.megabyte), ("receipt", visit.receipt.displayed)])
        OversizedText.expectKept(asked, field: "code", limit: "40")
        #expect(try await visit.file.state == .unverified)
    }

    @Test("in what an officer writes on a case, also where he has to sign in on the way")
    func acts() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let national = try await desk.officer(.nationalAdmin)
        OversizedText.expectKept(
            try await desk.act(national, code, "catatan", [("note", OversizedText.megabyte)]), field: "note", limit: "4.000")
        let answer = try await desk.act(
            national, code, "verifikasi",
            try await desk.verification(code).map { $0.0 == "publicBody" ? ($0.0, OversizedText.megabyte) : $0 })
        OversizedText.expectKept(answer, field: "publicBody", limit: "8.000", beside: ["Lubang di depan pasar", "Jalan kota."])
        _ = try await desk.act(national, code, "verifikasi", try await desk.verification(code))
        let admin = try await desk.officer(.agencyAdmin)
        let unit = try await desk.unit("Bina Marga").id.description
        OversizedText.expectKept(
            try await desk.act(admin, code, "disposisi", [("unit", unit), ("instruction", OversizedText.megabyte)]), field: "instruction",
            limit: "2.000")
        let path = "/petugas/laporan/\(code.canonical)/catatan"
        let form = try await admin.get(path)
        admin.forgetCookies()
        let asked = try await admin.post(
            path, ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") } + [("note", OversizedText.megabyte)])
        #expect(
            asked.status == .forbidden && OversizedText.holds(asked, OversizedText.megabyte)
                && OversizedText.holds(asked, "name=\"password\""))
    }

    @Test(
        "in what an administrator keeps",
        arguments: [
            ("unit", "name", "200", [("duty", "handling")]), ("instansi", "slug", "80", [("name", "Badan Contoh")]),
            ("kategori", "indonesianName", "120", [("englishName", "Street lamps")]),
            ("libur", "name", "120", [("date-hari", "17"), ("date-bulan", "8")]), ("tenggat", "basis", "200", [("value", "12")]),
            ("petugas", "decree", "200", [("name", "Kenari Jingga"), ("email", "kenari@contoh.id")]),
        ])
    func administration(list: String, field: String, limit: String, others: [(String, String)]) async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(list == "unit" ? .agencyAdmin : .nationalAdmin)
        let path = "/petugas/kelola/\(list)/baru"
        _ = try await admin.get(path)
        let chosen = ["kind": "other", "zone": "wib", "connectionStatus": "none", "answerApproval": "sensitive"]
        let rest = list == "instansi" ? chosen.map { ($0.key, $0.value) } : []
        OversizedText.expectKept(
            try await admin.post(path, [(field, OversizedText.megabyte)] + others + rest), field: field, limit: limit,
            beside: others.map(\.1))
    }

    @Test("at the counter, on a returned sheet, and in what a backer says")
    func counter() async throws {
        let desk = try await DeskFixture()
        let assistant = try await desk.officer(.assistant)
        _ = try await assistant.get("/petugas/loket")
        let answers = [("channel", "letter"), ("isSecret", "true"), ("isAnonymous", "true"), ("landmark", "Dekat pasar")]
        OversizedText.expectKept(
            try await assistant.postMultipart(
                "/petugas/loket", answers + [("body", "Jalan"), ("consent", OversizedText.megabyte)], files: []),
            field: "consent", limit: "2.000", beside: ["Dekat pasar"])
        OversizedText.expectKept(
            try await assistant.postMultipart(
                "/petugas/loket", answers + [("consent", "Ya"), ("body", OversizedText.megabyte)], files: []),
            field: "body", limit: "8.000", beside: ["Dekat pasar"])
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await admin.get("/petugas/lembar")
        OversizedText.expectKept(
            try await admin.postMultipart("/petugas/lembar", [("number", "LD-7KX-29Q-TM4Z"), ("note", OversizedText.megabyte)], files: []),
            field: "note", limit: "2.000", beside: ["LD-7KX-29Q-TM4Z"])
        let backer = desk.browser()
        _ = try await backer.get("/bersama")
        OversizedText.expectKept(
            try await backer.post("/bersama", [("code", "7KX-29Q-TM4Z"), ("words", OversizedText.megabyte)]), field: "words",
            limit: "1.000",
            beside: ["7KX-29Q-TM4Z"])
    }

    @Test("in an officer's account, where a password alone is never written back")
    func account() async throws {
        let desk = try await DeskFixture()
        let officer = try await desk.officer(.nationalAdmin)
        _ = try await officer.get("/petugas/akun")
        OversizedText.expectKept(
            try await officer.post("/petugas/akun/profil", [("name", OversizedText.megabyte), ("language", "id")]), field: "name",
            limit: "120")
        let stranger = desk.browser()
        _ = try await stranger.get("/petugas/masuk")
        let answer = try await stranger.post("/petugas/masuk", [("email", "kenari@contoh.id"), ("password", OversizedText.megabyte)])
        #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#password\""))
        #expect(answer.text.contains("paling banyak 200") && answer.text.contains("kenari@contoh.id"))
        #expect(!answer.text.contains("Jalan rusak."))
        _ = try await stranger.get("/petugas/sandi")
        OversizedText.expectKept(
            try await stranger.post("/petugas/sandi", [("email", OversizedText.megabyte)]), field: "email", limit: "254")
    }
}
