import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A joint report in the browser")
struct JointPagesTests {
    private func page(_ text: String, _ pattern: Regex<(Substring, Substring)>) -> String? {
        text.firstMatch(of: pattern).map { String($0.output.1) }
    }

    @Test("is opened by its filer, joined by a neighbour, and tells the holder what the neighbour thinks")
    func wholeWay() async throws {
        let test = try await TestOffice()
        let visit = try await CaseVisit(mode: .open, test: test)
        #expect(try await visit.open().text.contains("Jadikan laporan bersama"))
        let opened = try await visit.client.post("\(visit.path)/bersama", [])
        #expect(opened.location?.hasPrefix(visit.path) == true)
        let link = try #require(page(try await visit.client.get(visit.path).text, /(\/bersama\/[A-Za-z0-9_-]{43})/))
        let router = WebRouter(site: test.site)
        router.register(test.office)
        let neighbour = RouterClient(router.responder())
        let invitation = try await neighbour.get(link)
        #expect(
            invitation.status == .ok && invitation.text.contains(visit.code.displayed) && !invitation.text.contains("pintu timur"))
        let compose = invitation.value(ofInput: "_compose") ?? ""
        let joined = try await neighbour.post(link, [("_compose", compose)])
        let code = try #require(page(joined.text, /([0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4})/))
        #expect(try await neighbour.post(link, [("_compose", compose)]).text.contains(code))
        func say(_ verdict: String, _ words: String, _ receipt: String) async throws -> TestAnswer {
            _ = try await neighbour.get("/bersama")
            return try await neighbour.post(
                "/bersama", [("code", visit.code.displayed), ("receipt", receipt), ("verdict", verdict), ("words", words)])
        }
        #expect(try await say("objected", "Belum", code).text.contains("Belum ada jawaban"))
        try await visit.bringToAnswer()
        let wrong = try await say("objected", "Masih padam", "1111 2222 3333 4444")
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Masih padam") && !wrong.text.contains("1111 2222"))
        let said = try await say("objected", "Masih padam", code)
        #expect(said.location == "/bersama?kabar=suara", "\(said.text)")
        let own = try await visit.client.get(visit.path).text
        #expect(own.contains("Keberatan: 1") && own.contains("Masih padam"))
        #expect(try await visit.file.state == .answered)
        #expect(try await neighbour.get("/bersama/\(String(repeating: "A", count: 43))").status == .notFound)
    }
}
