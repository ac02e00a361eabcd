import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("What is wrong on a page of telling a report is told beside its field, and nothing typed is lost")
struct BadInputTests {
    @Test("a story of nothing but blanks is asked for again", arguments: ["", "   \n\t ", "\u{200B}\u{200B}\u{2060}"])
    func emptyStory(body: String) async throws {
        let visitor = try await ReportVisitor()
        let answer = try await visitor.send(.story, [("body", body)])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#body\""))
        #expect(answer.text.contains("Ceritakan apa yang terjadi"))
    }

    @Test("a megabyte of text comes back whole, with the limit beside the field")
    func megabyte() async throws {
        let visitor = try await ReportVisitor()
        let body = String(repeating: "Jalan rusak. ", count: 80_000)
        let answer = try await visitor.send(.story, [("body", body)])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("8.000 ") || answer.text.contains("8.000<"))
        #expect(answer.text.contains("terlalu panjang 1.031."), "figures are grouped")
        #expect(answer.body.count > body.utf8.count)
        #expect(try await visitor.draft() == nil)
    }

    @Test("more than four megabytes are refused before they are kept")
    func tooMuch() async throws {
        let visitor = try await ReportVisitor()
        let answer = try await visitor.send(.story, [("body", String(repeating: "a", count: 4_300_000))])
        #expect(answer.status == .contentTooLarge)
        #expect(answer.text.contains("Teksnya terlalu panjang") && !answer.text.contains("berkas"), "no file was sent")
    }

    @Test("NUL is an error beside the field, and the rest of the text stays")
    func nul() async throws {
        let visitor = try await ReportVisitor()
        let answer = try await visitor.send(.story, [("body", "Jalan\u{0} rusak parah")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("Jalan rusak parah"))
    }

    @Test("bytes that are no text are an error beside the field, and everything around them stays")
    func invalidUTF8() async throws {
        let visitor = try await ReportVisitor()
        let token = try #require(try await visitor.client.get("/lapor/cerita").value(ofInput: "_token"))
        let answer = try await visitor.client.send(
            .post, "/lapor/cerita", headers: [.contentType: "application/x-www-form-urlencoded"],
            body: Array("_token=\(token)&body=Jalan%FF%FErusak".utf8))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#body\""))
        #expect(answer.text.contains("Jalan\u{FFFD}\u{FFFD}rusak"))
    }

    @Test(
        "every script that people write in is kept as it is",
        arguments: ["Jalan rusak 🚧😡 di depan rumah kami", "ꦢꦭꦤ꧀ꦫꦸꦱꦏ꧀ꦲꦶꦁꦔꦂꦥ꧀ꦥꦱꦂ", "الطريق أمام السوق مكسور منذ شهر", "جالن روسق <b>& \"kutip\"</b>"])
    func scripts(body: String) async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(body)
        try await visitor.sendReport()
        let codes = try #require(Codes(try await visitor.client.get("/lapor/terkirim").text))
        #expect(try await visitor.test.office.caseFile(codes.tracking, for: .reporter).body == body)
    }

    @Test("a very short story gets a hint and goes on")
    func shortStory() async throws {
        let visitor = try await ReportVisitor()
        let answer = try await visitor.send(.story, [("body", "Banjir")])
        #expect(answer.location == "/lapor/tempat")
        #expect(try await visitor.client.get("/lapor/tempat").text.contains("Cerita Anda singkat sekali"))
    }

    @Test("a story of danger shows the emergency numbers on the next page")
    func danger() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell("Anak tetangga saya dianiaya setiap malam oleh pamannya.", through: .story)
        let page = try await visitor.client.get("/lapor/tempat").text
        #expect(page.contains("id=\"danger-title\""))
        #expect(page.contains("tel:129"))
    }

    @Test("a matter of a court or a bank is told its better place before it is sent, and goes on all the same")
    func elsewhere() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell("Perkara saya di pengadilan belum diputus, dan saya diteror pinjol.")
        let page = try await visitor.client.get("/lapor/tempat").text
        #expect(page.contains("id=\"elsewhere-title\"") && page.contains("Posbakum") && page.contains("157"))
        #expect(page.contains("Anda tetap dapat meneruskan laporan ini"))
        try await visitor.sendReport()
        #expect(Codes(try await visitor.client.get("/lapor/terkirim").text) != nil)
        let other = try await ReportVisitor()
        try await other.tell(through: .story)
        #expect(try await !other.client.get("/lapor/tempat").text.contains("elsewhere-title"))
    }

    @Test("a day of the future warns at the check and does not stop")
    func future() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        let answer = try await visitor.send(.place, day("28", "12", "2026"))
        #expect(answer.location == "/lapor/berkas")
        #expect(try await visitor.client.get("/lapor/periksa").text.contains("masih di masa depan"))
    }

    @Test(
        "a day that cannot be is an error beside the date, and stays as typed",
        arguments: [("31", "2", "2026"), ("1", "1", "1944"), ("x", "1", "2026"), ("1", "", "2026"), ("1", "1", "99999")])
    func noSuchDay(fields: (String, String, String)) async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        let answer = try await visitor.send(.place, day(fields.0, fields.1, fields.2) + [("landmark", "Depan pasar <lama>")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#incidentDate\""))
        #expect(answer.value(ofInput: "incidentDate-tahun") == fields.2)
        #expect(answer.value(ofInput: "landmark") == "Depan pasar &lt;lama&gt;")
    }

    @Test("a region that no list knows is an error beside the field", arguments: ["99.99", "35.78.07.9999", "../etc", "0"])
    func unknownRegion(code: String) async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        let answer = try await visitor.send(.place, [("regionCode", code)])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#regionCode\""))
    }

    @Test(
        "coordinates that are no place of the country are an error beside them",
        arguments: [("91", "200"), ("abc", "112"), ("-7.2", ""), ("nan", "inf"), ("48.8", "2.3")])
    func coordinates(values: (String, String)) async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        let answer = try await visitor.send(.place, [("latitude", values.0), ("longitude", values.1)])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.value(ofInput: "latitude") == values.0)
    }

    @Test("an address or number that cannot be reached is an error beside it, and the two answers stay")
    func contact() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .files)
        let answer = try await visitor.send(
            .identity, [("isSecret", "false"), ("isAnonymous", "false"), ("email", "a@b"), ("phone", "12")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#email\"") && answer.text.contains("href=\"#phone\""))
        #expect(try await visitor.draft()?.content.isSecret == true)
    }

    @Test("an unanswered question counts as private")
    func privateByDefault() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .files)
        try await visitor.send(.identity, [])
        let draft = try #require(try await visitor.draft()).content
        #expect(draft.isSecret && draft.isAnonymous)
    }

    @Test("a form of another site is refused")
    func otherSite() async throws {
        let visitor = try await ReportVisitor()
        _ = try await visitor.client.get("/lapor/cerita")
        let answer = try await visitor.client.post(
            "/lapor/cerita", [("body", ReportVisitor.story)], headers: [.origin: "https://lain.example"])
        #expect(answer.status == .forbidden)
    }

    private func day(_ day: String, _ month: String, _ year: String) -> [(String, String)] {
        [("incidentDate-hari", day), ("incidentDate-bulan", month), ("incidentDate-tahun", year)]
    }
}
