import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("What was typed outlives a form that could not be carried out")
struct ResendTests {
    @Test("a citizen whose cookies are gone gets the form back with a fresh token, and sends it on")
    func citizen() async throws {
        let visitor = try await ReportVisitor()
        _ = try await visitor.client.get("/lapor/cerita")
        visitor.client.forgetCookies()
        let story = "Jalan \"Kenari\" <rusak>\nsejak lama & licin."
        let back = try await visitor.client.post("/lapor/cerita", [("body", story), ("citizenType", "complaint")])
        #expect(back.status == .forbidden && back.text.contains("action=\"/lapor/cerita\""))
        #expect(back.text.contains("Kirim sekali lagi") && !back.text.contains("<rusak>"))
        #expect(try await visitor.draft() == nil, "nothing is carried out without a valid token")
        let carried = ["body", "citizenType"].map { ($0, back.value(ofInput: $0).map(Self.unescaped) ?? "") }
        #expect(carried[0].1 == story)
        let sent = try await visitor.client.post("/lapor/cerita", carried)
        #expect(sent.location == "/lapor/tempat")
        #expect(try await visitor.draft()?.content.body == story)
    }

    @Test("of more than anybody types nothing is written back, by whatever way it comes")
    func bounded() async throws {
        let fixture = try await DeskFixture()
        let fields = (0..<11).map { ("f\($0)", String(repeating: "x", count: 131_072)) }
        let signIn = try await fixture.browser().post("/petugas/masuk", fields)
        #expect(signIn.status == .contentTooLarge && signIn.body.count < 100_000)
        let act = try await fixture.browser().post("/petugas/laporan/7KX29QTM4Z/arsip", fields)
        #expect(act.status == .seeOther && act.body.count < 100_000)
        let many = (0..<40).map { ("f\($0)", String(repeating: "x", count: 131_072)) }
        let multipart = try await fixture.browser().postMultipart("/petugas/masuk", many, files: [])
        #expect(multipart.status == .contentTooLarge && multipart.body.count < 100_000)
    }

    @Test("files are asked for again, and a receipt or password is never written back")
    func secrets() throws {
        let form = FormInput([
            ("_token", "t"), ("body", "Lampu padam"), ("password", "kata-sandi-rahasia"), ("receipt", "7777 8888"),
        ])
        let page = ResendPage(carried: try #require(CarriedForm(form, address: "/lacak?x=1")), reason: .expired, layout: .citizen).page()
        let site = try TestSite.make()
        let visit = Visit(
            site: site, language: .indonesian, path: "/lacak", query: "", visitor: RandomWord.make(), isNewVisitor: false)
        let text = String(decoding: try PageRenderer(visit: visit).draw(page).bytes, as: UTF8.self)
        #expect(text.contains("value=\"Lampu padam\"") && text.contains("name=\"password\"") && text.contains("name=\"receipt\""))
        #expect(!text.contains("rahasia") && !text.contains("7777") && !text.contains("value=\"t\""))
    }

    @Test("a photo that came with a refused form is chosen again on the page that sends it")
    func files() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .place)
        let draft = try #require(visitor.client.cookies["lapor-draf"])
        visitor.client.forgetCookies()
        let body =
            "--grens\r\nContent-Disposition: form-data; name=\"action\"\r\n\r\nadd\r\n"
            + "--grens\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\nabc\r\n--grens--\r\n"
        let refused = try await visitor.client.send(
            .post, "/lapor/berkas", headers: [.contentType: "multipart/form-data; boundary=grens", .cookie: "lapor-draf=\(draft)"],
            body: Array(body.utf8))
        #expect(refused.status == .forbidden)
        #expect(refused.text.contains("type=\"file\"") && refused.text.contains("enctype=\"multipart/form-data\""))
    }

    @Test("an officer whose session ended signs in and sends what was typed")
    func officer() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let login = try #require(desk.login(.agencyAdmin))
        let path = "/petugas/laporan/\(code.canonical)/catatan"
        let form = try await admin.get(path)
        let fields = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") } + [("note", "Sudah saya telepon \"RT 3\".")]
        admin.forgetCookies()
        let asked = try await admin.post(path, fields)
        #expect(asked.status == .forbidden && asked.text.contains("name=\"password\""))
        func carried(_ page: TestAnswer) -> [(String, String)] {
            (["versi", "_compose", "note"].map { "isian:\($0)" } + ["kembali"]).map {
                ($0, page.value(ofInput: $0).map(Self.unescaped) ?? "")
            }
        }
        #expect(carried(asked).contains { $0.1 == "Sudah saya telepon \"RT 3\"." })
        // A wrong password loses nothing either.
        let wrong = try await admin.post("/petugas/masuk", carried(asked) + [("email", login.email), ("password", "salah-sekali-ini")])
        #expect(wrong.status == .unprocessableContent && carried(wrong).map(\.1) == carried(asked).map(\.1))
        let inside = try await admin.post("/petugas/masuk", carried(wrong) + [("email", login.email), ("password", login.password)])
        #expect(inside.status == .ok && inside.text.contains("action=\"\(path)\""))
        #expect(!(try await desk.office.hasCarriedOut(formKey: form.value(ofInput: "_compose"), on: code)))
        let again = ["versi", "_compose", "note"].map { ($0, inside.value(ofInput: $0).map(Self.unescaped) ?? "") }
        #expect(try await admin.post(path, again).location == "/petugas/laporan/\(code.canonical)?kabar=catatan")
        #expect(try await admin.get("/petugas/laporan/\(code.canonical)").text.contains("Sudah saya telepon"))
    }

    @Test("another site's form is neither carried out nor carried on")
    func otherSite() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let answer = try await desk.browser().post(
            "/petugas/laporan/\(code.canonical)/catatan", [("note", "Dari tempat lain.")], headers: [.origin: "https://lain.example"])
        #expect(answer.location == "/petugas/masuk")
    }

    @Test("signing in leads back to the page that was asked for, with its query")
    func wayBack() async throws {
        let desk = try await DeskFixture()
        let login = try #require(desk.login(.nationalAdmin))
        for path in ["/petugas/antrean?tampilan=late&kata=jalan%20rusak", "/petugas/kelola/instansi?cari=a"] {
            let browser = desk.browser()
            let sent = try #require(try await browser.get(path).location)
            let page = try await browser.get(sent)
            let back = Self.unescaped(page.value(ofInput: "kembali") ?? "")
            #expect(back == path)
            let answer = try await browser.post(
                "/petugas/masuk", [("kembali", back), ("email", login.email), ("password", login.password)])
            #expect(answer.location == path)
        }
    }

    @Test(
        "an address elsewhere is none to come back to",
        arguments: [
            "https://lain.example/petugas/antrean", "//lain.example/petugas/", "/petugas//lain", "/petugas/../lapor", "/petugas\\x",
            "/petugas/a\r\nSet-Cookie: x", "/petugas/masuk", "/petugas/keluar?x=1", "/lapor/cerita", "/petugas/\u{e9}", "",
        ])
    func elsewhere(address: String) {
        #expect(ReturnAddress(address) == nil)
    }

    @Test("the short addresses lead on") func shortAddresses() async throws {
        let visitor = try await ReportVisitor()
        #expect(try await visitor.client.get("/lapor").location == "/lapor/cerita")
        let desk = try await DeskFixture()
        #expect(try await desk.browser().get("/petugas").location?.hasPrefix("/petugas/masuk") == true)
        #expect(try await desk.officer(.nationalAdmin).get("/petugas").location == "/petugas/antrean")
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#34;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
