import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A reporter is told what in the story tells about a person")
struct ReporterWarningTests {
    private static let story = "Lampu padam, hubungi saya di 0812-3456-7890 atau wira [at] gmail [dot] com."

    @Test("with what was found and where to go, and everything typed is kept")
    func told() async throws {
        let visitor = try await ReportVisitor()
        _ = try await visitor.client.get("/lapor/cerita")
        let answer = try await visitor.client.post("/lapor/cerita", [("body", Self.story), ("citizenType", "complaint")])
        #expect(answer.status == .ok)
        #expect(answer.text.contains("Tulisan Anda memuat data pribadi"))
        #expect(answer.text.contains("Nomor telepon: <strong class=\"found\">0812-3456-7890</strong>"))
        #expect(answer.text.contains("Alamat surel: <strong class=\"found\">wira [at] gmail [dot] com</strong>"))
        #expect(answer.text.contains(Self.story))
        #expect(answer.text.contains("name=\"biarkan\"") && answer.text.contains("href=\"#body\""))
    }

    @Test("it stays where the reporter says so, or sends the same text once more; another number is told again")
    func kept() async throws {
        let visitor = try await ReportVisitor()
        let fields = [("body", Self.story), ("citizenType", "complaint")]
        _ = try await visitor.client.get("/lapor/cerita")
        let warned = try await visitor.client.post("/lapor/cerita", fields)
        let seen = try #require(warned.value(ofInput: "terlihat"))
        let more = [("body", Self.story + " Juga 0813-1111-2222."), ("citizenType", "complaint"), ("terlihat", seen)]
        #expect(try await visitor.client.post("/lapor/cerita", more).text.contains("0813-1111-2222</strong>"))
        #expect(try await visitor.client.post("/lapor/cerita", fields + [("terlihat", seen)]).location == "/lapor/tempat")
        #expect(try await visitor.draft()?.content.body == Self.story)
        let other = try await ReportVisitor()
        _ = try await other.client.get("/lapor/cerita")
        #expect(try await other.client.post("/lapor/cerita", fields + [("biarkan", "ya")]).location == "/lapor/tempat")
    }

    @Test("an ordinary story is not held up, and English readers are told in English")
    func languages() async throws {
        let visitor = try await ReportVisitor()
        _ = try await visitor.client.get("/lapor/cerita")
        #expect(
            try await visitor.client.post("/lapor/cerita", [("body", ReportVisitor.story), ("citizenType", "complaint")]).location
                == "/lapor/tempat")
        let answer = try await visitor.client.post(
            "/lapor/cerita", [("body", Self.story), ("citizenType", "complaint")], headers: [.acceptLanguage: "en"])
        #expect(answer.text.contains("Your text holds personal data"))
    }

    @Test("the last page shows the story as the public will read it")
    func preview() async throws {
        let visitor = try await ReportVisitor()
        _ = try await visitor.client.get("/lapor/cerita")
        _ = try await visitor.client.post("/lapor/cerita", [("body", Self.story), ("citizenType", "complaint"), ("biarkan", "ya")])
        try await visitor.send(.place, [("regionCode", "35.78.07.1001")])
        try await visitor.send(.files, [])
        try await visitor.send(.identity, [("isSecret", "false"), ("isAnonymous", "true")])
        let page = try await visitor.client.get("/lapor/periksa").text
        #expect(page.contains("hubungi saya di <mark>[nomor telepon disamarkan]</mark> atau <mark>[alamat surel disamarkan]</mark>."))
    }
}
