import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The second factor in the browser")
struct FactorPageTests {
    private func desk(_ rule: SecondFactorRule = .required) async throws -> DeskFixture {
        try await DeskFixture(accounts: AccountRules(secondFactor: rule))
    }

    /// A browser whose officer has given his password.
    private func arrived(_ desk: DeskFixture, _ login: DemoLogin) async throws -> RouterClient {
        let browser = desk.browser()
        _ = try await browser.get("/petugas/masuk")
        let answer = try await browser.post("/petugas/masuk", [("email", login.email), ("password", login.password)])
        #expect(answer.location?.hasPrefix("/petugas/faktor") == true, "\(answer.text)")
        return browser
    }

    /// Sets an app up as a person does; the app.
    private func setUpApp(_ browser: RouterClient, _ desk: DeskFixture) async throws -> OneTimeCode {
        _ = try await browser.get("/petugas/faktor")
        #expect(try await browser.post("/petugas/faktor/aplikasi", [("begin", "ya")]).location == "/petugas/faktor/aplikasi")
        let page = try await browser.get("/petugas/faktor/aplikasi")
        #expect(page.text.contains("<svg class=\"qr\""))
        let typed = try #require(page.text.firstMatch(of: /<code class="code secret">([A-Z2-7 ]+)<\/code>/)?.output.1)
        let app = OneTimeCode(secret: try #require(Base32.decode(typed)))
        let wrong = try await browser.post("/petugas/faktor/aplikasi", [("code", "12345")])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Kode tidak cocok"))
        let done = try await browser.post("/petugas/faktor/aplikasi", [("code", try code(app, desk))])
        #expect(done.status == .ok && done.text.contains("Kode cadangan"), "\(done.text)")
        #expect(done.headers[.cacheControl]?.contains("no-store") == true)
        return app
    }

    private func code(_ app: OneTimeCode, _ desk: DeskFixture) throws -> String {
        try app.code(OneTimeCode.step(atSecond: desk.office.now().rawValue / 1000))
    }

    /// Every address of officers with something in its parts, and its method.
    private func addresses(_ desk: DeskFixture) -> [(method: String, path: String)] {
        desk.web.routes.all.compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 2, words[1].hasPrefix("/petugas") else { return nil }
            let path = words[1].split(separator: "/").map { $0.hasPrefix("{") ? "1" : String($0) }.joined(separator: "/")
            return (String(words[0]), "/" + path)
        }
    }

    @Test("before it is shown no page of officers opens, whichever there are", arguments: [false, true])
    func closed(hasFactor: Bool) async throws {
        let desk = try await desk()
        let login = try #require(desk.login(.nationalAdmin))
        var browser = try await arrived(desk, login)
        if hasFactor {
            _ = try await setUpApp(browser, desk)
            browser = try await arrived(desk, login)
        }
        let way: Set<String> = [
            "/petugas/masuk", "/petugas/keluar", "/petugas/sandi", "/petugas/undangan/1", "/petugas/sandi/1", "/petugas",
        ]
        let all = addresses(desk).filter { !way.contains($0.path) }
        #expect(all.count > 30)
        for (method, path) in all where method != "HEAD" {
            let answer = method == "GET" ? try await browser.get(path) : try await browser.post(path, [("x", "1")])
            let isSignIn = answer.text.contains("action=\"/petugas/masuk\"")
            let isOpen = answer.status == .ok && !isSignIn && !path.hasPrefix("/petugas/faktor")
            #expect(!isOpen, "\(method) \(path)")
            if method == "GET", answer.status == .seeOther { #expect(answer.location?.hasPrefix("/petugas/masuk") == true, "\(path)") }
        }
        if hasFactor {
            #expect(try await browser.post("/petugas/faktor/aplikasi", [("begin", "ya")]).status == .forbidden, "no second app")
        }
    }

    @Test("the whole way in, with the page that was asked for at its end; each step has a cookie of its own")
    func wholeWay() async throws {
        let desk = try await desk()
        let login = try #require(desk.login(.agencyAdmin))
        let first = try await arrived(desk, login)
        let app = try await setUpApp(first, desk)
        #expect(try await first.get("/petugas/antrean").status == .ok)
        desk.test.wait(seconds: 30)
        let browser = desk.browser()
        let asked = try await browser.get("/petugas/kelola/petugas")
        _ = try await browser.get(try #require(asked.location))
        let arrival = try await browser.post(
            "/petugas/masuk", [("kembali", "/petugas/kelola/petugas"), ("email", login.email), ("password", login.password)])
        let half = try #require(browser.cookies["lapor-sesi"])
        let page = try await browser.get(try #require(arrival.location))
        #expect(page.value(ofInput: "kembali") == "/petugas/kelola/petugas")
        let done = try await browser.post(
            "/petugas/faktor", [("kembali", "/petugas/kelola/petugas"), ("code", try code(app, desk))])
        #expect(done.location == "/petugas/kelola/petugas")
        #expect(browser.cookies["lapor-sesi"] != half)
        #expect(try await browser.get("/petugas/kelola/petugas").status == .ok)
    }

    @Test("what was typed before the session ended comes along through both steps")
    func carried() async throws {
        let desk = try await desk()
        let login = try #require(desk.login(.agencyAdmin))
        let app = try await setUpApp(try await arrived(desk, login), desk)
        desk.test.wait(seconds: 60)
        let browser = desk.browser()
        _ = try await browser.get("/petugas/masuk")
        let kept = try await browser.post("/petugas/kelola/unit/baru", [("name", "Dinas Kebudayaan Peraga"), ("duty", "handling")])
        #expect(kept.status == .forbidden && kept.text.contains("Dinas Kebudayaan Peraga"))
        func carried(_ page: TestAnswer) -> [(String, String)] {
            ["isian:name", "isian:duty", "kembali"].map { ($0, page.value(ofInput: $0) ?? "") }
        }
        let step = try await browser.post("/petugas/masuk", carried(kept) + [("email", login.email), ("password", login.password)])
        #expect(step.text.contains("Langkah kedua") && step.text.contains("Dinas Kebudayaan Peraga"))
        let wrong = try await browser.post("/petugas/faktor", carried(step) + [("code", "12345")])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Dinas Kebudayaan Peraga"))
        let again = try await browser.post("/petugas/faktor", carried(wrong) + [("code", try code(app, desk))])
        #expect(again.text.contains("Kirim sekali lagi"), "\(again.text)")
        let sent = try await browser.post("/petugas/kelola/unit/baru", [("name", "Dinas Kebudayaan Peraga"), ("duty", "handling")])
        #expect(sent.status == .seeOther)
    }

    @Test("after ten minutes, changing people's rights asks for a proof, and keeps what was typed")
    func proof() async throws {
        let desk = try await desk(.optional)
        let admin = try await desk.officer(.agencyAdmin)
        let login = try #require(desk.login(.agencyAdmin))
        let unit = try await desk.unit("Bina Marga")
        let fields = [
            ("name", "Petugas Peraga"), ("email", "peraga@surabaya.example"), ("language", "id"), ("role", "liaisonOfficer"),
            ("agency", unit.id.description),
        ]
        let form = "/petugas/kelola/petugas/baru"
        #expect(try await admin.get(form).status == .ok, "fresh from signing in")
        desk.test.wait(seconds: 600)
        let asked = try await admin.post(form, fields)
        #expect(asked.status == .forbidden && asked.text.contains("Petugas Peraga") && asked.text.contains("Isian Anda tidak hilang"))
        let carried = fields.map { ("isian:" + $0.0, $0.1) } + [("kembali", form)]
        let wrong = try await admin.post("/petugas/konfirmasi", carried + [("password", "salah sekali")])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Petugas Peraga"))
        let before = admin.cookies["lapor-sesi"]
        let again = try await admin.post("/petugas/konfirmasi", carried + [("password", login.password)])
        #expect(again.text.contains("Kirim sekali lagi") && again.text.contains("Petugas Peraga"), "\(again.text)")
        #expect(admin.cookies["lapor-sesi"] != before)
        #expect(try await admin.post(form, fields).status == .seeOther)
        desk.test.wait(seconds: 600)
        #expect(try await admin.get(form).location?.hasPrefix("/petugas/konfirmasi") == true)
        #expect(try await admin.get("/petugas/kelola/petugas").status == .ok, "reading the list needs none")
        #expect(try await admin.get("/petugas/kelola/unit/baru").status == .ok, "a unit is nobody's right")
    }

    @Test("every form on people and requests needs a proof, and so does whatever comes to them")
    func everyForm() {
        let nouns = ["", "kursi", "batas", "kartu-kode", "faktor", "pengakhiran-kursi", "serah-terima", "sesi", "undangan"]
        let forms = [true, false].flatMap { isNew in
            nouns.compactMap { AdministrationRegister.form(.officers, isNew: isNew, noun: $0) }
                + [AdministrationRegister.form(.requests, isNew: isNew, noun: "")].compactMap(\.self)
        }
        #expect(forms.count >= 10)
        for form in forms { #expect(form.needsProof || form is OfficerPage, "\(form.name)") }
    }

    @Test("after ten minutes, asking for and opening an identity asks for a proof")
    func reveal() async throws {
        let desk = try await desk(.optional)
        let code = try await desk.verified()
        let admin = try await desk.officer(.nationalAdmin)
        desk.test.wait(seconds: 600)
        _ = try await admin.get("/petugas/antrean")
        for wish in ["view", "ask", "open", "emergency"] {
            let answer = try await admin.post("/petugas/laporan/\(code.canonical)/identitas", [("wish", wish)])
            #expect(answer.status == .forbidden && answer.text.contains("Buktikan ini Anda"), "\(wish): \(answer.status)")
        }
        let question = try await admin.post("/petugas/identitas/1", [("answer", "grant")])
        #expect(question.status == .forbidden && question.text.contains("Buktikan ini Anda"))
    }

    @Test("an admin prints a card, which is shown once")
    func card() async throws {
        let desk = try await desk(.optional)
        let admin = try await desk.officer(.agencyAdmin)
        let list = try await admin.get("/petugas/kelola/petugas?kata=penghubung1.surabaya").text
        let path = try #require(list.firstMatch(of: /\/petugas\/kelola\/petugas\/[0-9]+/).map { String($0.output) })
        _ = try await admin.get(path + "/kartu-kode")
        let printed = try await admin.post(path + "/kartu-kode", [])
        let codes = printed.text.matches(of: /<span class="code">([0-9]{3} [0-9]{3})<\/span>/).map { String($0.output.1) }
        #expect(printed.status == .ok && codes.count == Factor.cardLength)
        #expect(printed.headers[.cacheControl]?.contains("no-store") == true)
        #expect(try await !admin.get(path).text.contains(codes[0]))
        let browser = try await arrived(desk, try #require(desk.login(.liaisonOfficer, unit: "Dinas Sumber Daya Air")))
        #expect(try await browser.get("/petugas/faktor").text.contains("Kode nomor 1"))
        let done = try await browser.post("/petugas/faktor", [("code", codes[0])])
        #expect(done.location == "/petugas/antrean")
    }
}
