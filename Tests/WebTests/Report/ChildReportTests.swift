import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A child tells a report alone")
struct ChildReportTests {
    private let verifier = Actor(kind: .officer(ID(987)), role: .nationalAdmin)

    @Test("one tick makes it secret and without a name, whatever the two questions say, and shows who helps")
    func form() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .files)
        #expect(!(try await visitor.client.get("/lapor/identitas").text.contains("name=\"isByChild\" value=\"ya\" checked")))
        try await visitor.send(
            .identity, [("isSecret", "false"), ("isAnonymous", "false"), ("isByChild", "ya"), ("name", "Kenari Jingga")])
        let draft = try #require(try await visitor.draft()).content
        #expect(draft.isByChild && draft.isSecret && draft.isAnonymous)
        #expect(try await visitor.client.get("/lapor/identitas").text.contains("name=\"isByChild\" value=\"ya\" checked"))
        let check = try await visitor.client.get("/lapor/periksa")
        #expect(check.text.contains("Saya belum berumur 18 tahun") && check.text.contains("id=\"danger-title\""))
        _ = try await visitor.client.post("/lapor/periksa", [("_compose", check.value(ofInput: "_compose") ?? "")])
        let code = try #require(Codes(try await visitor.client.get("/lapor/terkirim").text)).tracking
        let file = try await visitor.test.office.caseFile(code, for: .officer(verifier))
        #expect(file.isByChild && file.mode == .anonymousAndSecret && file.door == .national && !file.mayShowPictures)
        #expect(try await !visitor.test.office.caseFile(code, for: .reporter).isByChild)
    }

    @Test("without the tick nothing changes, and the page begins with the private answers")
    func silence() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .files)
        let page = try await visitor.client.get("/lapor/identitas").text
        #expect(page.contains("name=\"isSecret\" value=\"true\" checked") && page.contains("name=\"isAnonymous\" value=\"true\" checked"))
        try await visitor.send(.identity, [("isSecret", "false"), ("isAnonymous", "false")])
        let draft = try #require(try await visitor.draft()).content
        #expect(!draft.isByChild && !draft.isSecret && !draft.isAnonymous)
        #expect(!(try await visitor.client.get("/lapor/periksa").text.contains("id=\"danger-title\"")))
    }

    @Test("a program says it by one member, and no agency's own desk verifies it")
    func program() async throws {
        let desk = try await DeskFixture()
        let body = #"{"body": "Guru memukul kami.", "agency": "kota-surabaya", "isSecret": false, "isAnonymous": false, "isByChild": true}"#
        let sent = try await desk.browser().send(
            .post, "/api/v1/reports", headers: [.contentType: "application/json"], body: Array(body.utf8))
        #expect(sent.status == .created)
        let code = try #require(sent.text.split(separator: "\"").compactMap { TrackingCode(String($0)) }.first)
        let file = try await desk.office.caseFile(code, for: .officer(verifier))
        #expect(file.isByChild && file.mode == .anonymousAndSecret && file.door == .national)
        let path = "/petugas/laporan/\(code.canonical)"
        #expect(try await desk.officer(.agencyAdmin).get(path).status == .notFound)
        #expect(try await desk.officer(.nationalAdmin).get(path).text.contains("Pelapor anak"))
    }
}
