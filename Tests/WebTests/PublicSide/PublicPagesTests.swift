import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("What everyone sees")
struct PublicPagesTests {
    @Test("the list shows checked reports and no others, and may be kept for a short while")
    func list() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        let hidden = try await CaseVisit(test: visit.test)
        let secret = try await CaseVisit(mode: .anonymousAndSecret, test: visit.test)
        try await secret.verify()
        let page = try await visit.client.get("/laporan")
        #expect(page.status == .ok)
        #expect(page.text.contains("/laporan/\(visit.code.canonical)"))
        #expect(!page.text.contains(hidden.code.canonical))
        #expect(!page.text.contains(secret.code.canonical))
        #expect(page.headers[.cacheControl] == "public, max-age=60")
    }

    @Test(
        "words and filters find it, and others do not",
        arguments: [
            ("cari=lampu+padam", true), ("cari=jembatan", false), ("provinsi=35", true), ("provinsi=32", false),
            ("provinsi=35&kabupaten=35.78", true), ("instansi=kota-surabaya", true), ("instansi=kemenkes", false),
            ("keadaan=inProgress", true), ("keadaan=finished", false),
            ("waktu=7", true), ("waktu=2019", false), ("waktu=3000", true), ("provinsi=99&keadaan=x&setelah=y", true),
        ])
    func filters(query: String, isFound: Bool) async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        let page = try await visit.client.get("/laporan?\(query)")
        #expect(page.status == .ok)
        #expect(page.text.contains("/laporan/\(visit.code.canonical)") == isFound)
    }

    @Test("a report has one address; every other spelling of its code leads there")
    func oneAddress() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        let code = visit.code.canonical
        for path in ["//laporan/\(code)", "/laporan/\(visit.code.displayed)", "/laporan/\(code.lowercased())"]
        where path != "/laporan/\(code)" {
            let page = try await visit.client.get(path)
            #expect(page.status == .seeOther && page.headers[.location] == "/laporan/\(code)", "\(path)")
        }
        #expect(try await visit.client.get("/laporan/\(code)").text.contains("href=\"/laporan/\(code)?"))
    }

    @Test("a list longer than a page leads on without a report shown twice")
    func paging() async throws {
        let first = try await CaseVisit()
        try await first.verify()
        var codes = [first.code]
        for _ in 0..<22 {
            let visit = try await CaseVisit(test: first.test)
            first.test.wait(seconds: 1)
            try await visit.verify()
            codes.append(visit.code)
        }
        let page = try await first.client.get("/laporan").text
        let next = try #require(page.split(separator: "rel=\"next\" href=\"").dropFirst().first?.prefix { $0 != "\"" })
        let second = try await first.client.get(String(next).replacing("&amp;", with: "&")).text
        let shown = codes.map { code in [page, second].count { $0.contains("/laporan/\(code.canonical)\"") } }
        #expect(shown == codes.map { _ in 1 })
    }

    @Test("a report's page tells text, holder, dates and answer, and nothing of place or question")
    func report() async throws {
        let visit = try await CaseVisit()
        try await visit.ask()
        try await visit.open()
        _ = try await visit.send("jawaban", [("text", "Tiang nomor 12.")])
        try await visit.bringToAnswer()
        let page = try await CaseVisit.client(of: visit.test).get("/laporan/\(visit.code.canonical)")
        #expect(page.status == .ok)
        #expect(page.text.contains("Lampu jalan padam di depan pasar"))
        #expect(page.text.contains("Lampu sudah diganti dan menyala kembali."))
        #expect(page.text.contains("Pemerintah Kota Surabaya"))
        #expect(page.text.contains("Kota Surabaya, Jawa Timur"))
        #expect(!page.text.contains("pintu timur"))
        #expect(!page.text.contains("disamarkan"), "nothing was masked in it")
        #expect(!page.text.contains("Tiang nomor 12."))
        #expect(!page.text.contains("Di tiang nomor berapa"))
    }

    @Test("an unknown, an unchecked and a secret report have the same page, which says nothing")
    func same() async throws {
        let unchecked = try await CaseVisit()
        let secret = try await CaseVisit(mode: .secret, test: unchecked.test)
        try await secret.verify()
        var random = SeededRandom(seed: 3)
        var pages: Set<String> = []
        for code in [unchecked.code, secret.code, TrackingCode.make(random: &random)] {
            let answer = try await CaseVisit.client(of: unchecked.test).get("/laporan/\(code.canonical)")
            #expect(answer.status == .notFound)
            pages.insert(answer.text.replacing(code.canonical, with: ""))
        }
        #expect(pages.count == 1)
    }

    @Test("every body has a page with the way to report to it; one that is not there has none")
    func agencies() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        #expect(try await visit.client.get("/instansi?cari=surabaya").text.contains("/instansi/kota-surabaya"))
        #expect(try await visit.client.get("/instansi?jenis=ministry").text.contains("/instansi/kemenkes"))
        let page = try await visit.client.get("/instansi/kota-surabaya").text
        #expect(page.contains("/lapor/cerita?instansi=kota-surabaya"))
        #expect(page.contains("/laporan/\(visit.code.canonical)"))
        #expect(try await visit.client.get("/instansi/tidak-ada").status == .notFound)
    }

    @Test("privacy, terms and help are there in both languages", arguments: ["/privasi", "/ketentuan", "/bantuan"], ["id", "en"])
    func information(path: String, language: String) async throws {
        let test = try await TestOffice()
        let page = try await CaseVisit.client(of: test).get("\(path)?bahasa=\(language)")
        #expect(page.status == .ok)
        #expect(page.text.contains("112"))
        #expect(page.text.contains("<html lang=\"\(language)\">"))
    }

    @Test("the periods that are named are those of the rows in force", arguments: ["/", "/bantuan"])
    func statedPeriods(path: String) async throws {
        let test = try await TestOffice()
        let client = try CaseVisit.client(of: test)
        #expect(try await client.get(path).text.contains("3 hari kerja"))
        let tomorrow = ClockZone.wib.date(of: test.office.now()).next
        _ = try await test.office.addPolicy(
            PolicyForm(key: .clock(.verify), value: 2, validFrom: tomorrow, basis: "Keputusan contoh"), by: .system)
        #expect(try await client.get(path).text.contains("3 hari kerja"), "the row is not in force yet")
        test.wait(seconds: 86_400)
        let changed = try await client.get(path).text
        #expect(changed.contains("2 hari kerja") && !changed.contains("3 hari kerja"))
        #expect(!changed.contains("{verify}"))
    }

    @Test("a page drawn before is shown again only while nothing has changed, and never once it is secret")
    func shelved() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        let path = "/laporan/\(visit.code.canonical)"
        let first = try await visit.client.get(path)
        #expect(first.status == .ok)
        #expect(try await visit.client.get(path).body == first.body)
        let english = try await visit.client.get(path, headers: [.acceptLanguage: "en"])
        #expect(english.headers[.contentLanguage] == "en" && english.body != first.body)
        try await visit.progress()
        let changed = try await visit.client.get(path)
        #expect(changed.status == .ok && changed.text.contains("Petugas sudah meninjau lokasi.") && changed.body != first.body)
        try await visit.open()
        #expect(try await visit.send("kerahasiaan", [("mode", "anonymousAndSecret")]).status == .seeOther)
        #expect(try await visit.client.get(path).status == .notFound)
        #expect(try await visit.client.get(path, headers: [.acceptLanguage: "en"]).status == .notFound)
    }
}
