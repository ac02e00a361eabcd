import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The counter in the browser")
struct CounterPageTests {
    private static let answers = [
        ("body", "Lampu jalan di depan balai RW padam sejak Senin, kata Ibu yang datang."), ("channel", "walkIn"),
        ("relation", "himself"), ("citizenType", "complaint"), ("isSecret", "false"), ("isAnonymous", "false"),
        ("name", "Kenari Jingga"), ("phone", "0811 0000 0000"), ("consent", "Tolong dicatat dan dikirim."), ("landmark", "Balai RW 4"),
        ("ownAgency", "ya"),
    ]

    private func send(
        _ browser: RouterClient, _ changes: [(String, String)] = [], without gone: [String] = [],
        files: [(field: String, name: String, bytes: [UInt8])] = []
    ) async throws -> TestAnswer {
        let page = try await browser.get("/petugas/loket")
        let names = Set(changes.map(\.0) + gone)
        let rest = Self.answers.filter { !names.contains($0.0) } + changes
        return try await browser.postMultipart("/petugas/loket", [("_compose", page.value(ofInput: "_compose") ?? "")] + rest, files: files)
    }

    @Test("gives a slip once, on which the reporter finds both codes; then only the reporter opens the report")
    func slip() async throws {
        let desk = try await DeskFixture()
        let counter = try await desk.officer(.assistant)
        let start = try await counter.get("/petugas/antrean")
        #expect(start.location == "/petugas/loket")
        let sent = try await send(counter, files: [("files", "surat.pdf", Array("%PDF-1.4\n%1\n%%EOF\n".utf8))])
        #expect(sent.status == .seeOther, "\(sent.text)")
        let address = try #require(sent.location)
        let slip = try await counter.get(address).text
        let code = try #require(TrackingCode(address.split(separator: "/").last.map(String.init) ?? ""))
        let receipt = try #require(slip.firstMatch(of: /[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}/).map { String($0.output) })
        #expect(slip.contains(code.displayed) && slip.contains("<svg class=\"qr\"") && slip.contains("Tolong dicatat"))
        #expect(!slip.contains("Kenari") && !slip.contains("0811"), "the contact is sealed")
        let file = try await desk.file(code)
        #expect(file.channel == "walkIn" && file.files.count == 1 && file.mode == .open)
        #expect(file.suggestedAgency == (try await desk.surabaya.id))
        let read = try await counter.get("/petugas/laporan/\(code.canonical)")
        #expect(read.status == .ok && read.text.contains("/petugas/laporan/\(code.canonical)/informasi"))
        let nothing = try await desk.act(counter, code, "informasi", [("information", "")])
        #expect(nothing.status == .unprocessableContent, "\(nothing.text)")
        let added = try await desk.act(counter, code, "informasi", [("information", "Padam juga di gang sebelah.")])
        #expect(added.status == .seeOther, "\(added.text)")
        _ = try await counter.get(address)
        #expect(try await counter.post(address, []).location == "/petugas/loket?kabar=serah")
        #expect(try await counter.get(address).status == .notFound)
        #expect(try await counter.get("/petugas/laporan/\(code.canonical)").status == .notFound)
        let reporter = desk.browser()
        _ = try await reporter.get("/lacak")
        #expect(try await reporter.post("/lacak", [("receipt", receipt)]).location == "/lacak/\(code.canonical)")
        let own = try await reporter.get("/lacak/\(code.canonical)").text
        #expect(own.contains("Dicatat untuk Anda") && own.contains("Loket") && own.contains("Tolong dicatat"))
        #expect(!own.contains("Cabut kuasa"))
    }

    @Test("keeps what was typed beside every fault, and asks both questions of the reporter")
    func faults() async throws {
        let desk = try await DeskFixture()
        let counter = try await desk.officer(.assistant)
        for (field, value, says) in [
            ("body", "", "href=\"#body\""), ("consent", "", "href=\"#consent\""), ("isSecret", "", "href=\"#isSecret\""),
            ("isAnonymous", "", "href=\"#isAnonymous\""), ("phone", "123", "href=\"#phone\""), ("channel", "web", "href=\"#channel\""),
            ("email", "bukan", "href=\"#email\""), ("consent", String(repeating: "a", count: 2001), "paling banyak 2.000"),
        ] {
            let answer = try await send(counter, [(field, value)])
            #expect(answer.status == .unprocessableContent && answer.text.contains(says), "\(field)")
            #expect(answer.text.contains("Balai RW 4"), "\(field)")
        }
        let day = [("receivedOn-hari", "1"), ("receivedOn-bulan", "1"), ("receivedOn-tahun", "2020")]
        let old = try await send(counter, day)
        #expect(old.status == .unprocessableContent && old.text.contains("90 hari"))
        let bad = try await send(counter, files: [("files", "foto.jpg", Array("bukan foto".utf8))])
        #expect(bad.status == .unprocessableContent && bad.text.contains("Balai RW 4") && bad.text.contains("foto.jpg"))
        let asked = try await send(counter, [("region", "Rungkut")])
        #expect(asked.status == .ok && asked.text.contains("name=\"regionCode\"") && asked.text.contains("Balai RW 4"))
    }

    @Test("lets the reporter take the mandate back on the page of the report")
    func mandate() async throws {
        let desk = try await DeskFixture()
        let counter = try await desk.officer(.assistant)
        let sent = try await send(counter, [("mandate", "Ikuti untuk saya."), ("isSecret", "true")])
        let address = try #require(sent.location)
        let code = try #require(address.split(separator: "/").last.map(String.init))
        let receipt = try #require(
            try await counter.get(address).text.firstMatch(of: /[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}/).map { String($0.output) })
        _ = try await counter.post(address, [])
        let followed = try await counter.get("/petugas/laporan/\(code)")
        #expect(followed.status == .ok && followed.text.contains("Lampu jalan") && !followed.text.contains("/catatan\""))
        let reporter = desk.browser()
        _ = try await reporter.get("/lacak")
        _ = try await reporter.post("/lacak", [("receipt", receipt)])
        #expect(try await reporter.get("/lacak/\(code)").text.contains("Cabut kuasa"))
        #expect(try await reporter.post("/lacak/\(code)/kuasa", []).status == .seeOther)
        #expect(try await reporter.get("/lacak/\(code)").text.contains("sudah dicabut"))
        #expect(try await counter.get("/petugas/laporan/\(code)").status == .notFound)
        #expect(try await counter.get(address).status == .notFound)
    }

    @Test("is closed to every other seat", arguments: [Role.agencyAdmin, .nationalAdmin, .liaisonOfficer, .internalAuditor])
    func closed(role: Role) async throws {
        let desk = try await DeskFixture()
        let officer = try await desk.officer(role)
        #expect(try await officer.get("/petugas/loket").status == .forbidden)
        #expect(try await send(officer).status == .forbidden)
    }
}
