import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("The region of a report is found without JavaScript")
struct PlaceTests {
    @Test("words give regions to choose from, and the choice goes on")
    func search() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        let found = try await visitor.send(.place, [("region", "genteng"), ("landmark", "Depan pasar"), ("action", "search")])
        #expect(found.status == .ok)
        #expect(found.text.contains("value=\"35.78.07\""))
        #expect(found.value(ofInput: "landmark") == "Depan pasar")
        let answer = try await visitor.client.post(
            "/lapor/tempat", [("region", "genteng"), ("searched", "genteng"), ("regionCode", "35.78.07"), ("action", "search")])
        #expect(answer.location == "/lapor/berkas")
        #expect(try await visitor.draft()?.content.regionCode == "35.78.07")
    }

    @Test("one level leads to the next", arguments: [("35", "35.78"), ("35.78", "35.78.07"), ("35.78.07", "35.78.07.1001")])
    func narrow(levels: (above: String, below: String)) async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        let page = try await visitor.send(.place, [("below", levels.above), ("action", "narrow")])
        #expect(page.status == .ok)
        #expect(page.text.contains("<option value=\"\(levels.below)\""))
    }

    @Test("words that no list knows stay with the landmark and hold nobody up")
    func unknownWords() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        let answer = try await visitor.send(.place, [("region", "Zzyzx Qqq"), ("landmark", "Dekat sumur")])
        #expect(answer.location == "/lapor/berkas")
        #expect(try await visitor.draft()?.content.landmark == "Dekat sumur, Zzyzx Qqq")
    }

    @Test("nothing at all may be known")
    func nothingKnown() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        #expect(try await visitor.send(.place, []).location == "/lapor/berkas")
    }

    @Test("a point pasted whole is read into both fields", arguments: ["-7.2575, 112.7521", "−7,2575; 112,7521"])
    func pastedPoint(text: String) async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        try await visitor.send(.place, [("latitude", text)])
        let point = try #require(try await visitor.draft()?.content.coordinates)
        #expect(point.latitude == -7.2575 && point.longitude == 112.7521)
    }
}
