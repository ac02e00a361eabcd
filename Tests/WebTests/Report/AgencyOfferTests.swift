import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A report told from an agency's page")
struct AgencyOfferTests {
    private static let address = "/lapor/cerita?instansi=kota-surabaya"
    private static let name = "Pemerintah Kota Surabaya"

    private func agency(_ visitor: ReportVisitor) async throws -> String {
        try #require(try await visitor.test.office.rules.current().directory.agency(slug: "kota-surabaya")).id.description
    }

    @Test("is addressed to that agency, says so before it is sent, and can be addressed otherwise")
    func addressed() async throws {
        let visitor = try await ReportVisitor()
        let id = try await agency(visitor)
        let page = try await visitor.client.get(Self.address)
        #expect(page.text.contains(Self.name) && page.value(ofInput: AgencyOffer.offered) == id)
        _ = try await visitor.client.post(
            "/lapor/cerita", [("body", ReportVisitor.story), ("agencyOffered", id), ("agency", id)])
        #expect(try await visitor.client.get("/lapor/periksa").text.contains(Self.name))
        #expect(try await visitor.draft()?.content.agency?.description == id)
        // Without the tick it goes to whoever is competent.
        _ = try await visitor.client.get("/lapor/cerita")
        _ = try await visitor.client.post("/lapor/cerita", [("body", ReportVisitor.story), ("agencyOffered", id)])
        #expect(try await visitor.draft()?.content.agency == nil)
        #expect(!(try await visitor.client.get("/lapor/periksa").text.contains(Self.name)))
    }

    @Test("a form that comes back keeps the tick as it was", arguments: [true, false])
    func faulty(isTicked: Bool) async throws {
        let visitor = try await ReportVisitor()
        let id = try await agency(visitor)
        _ = try await visitor.client.get(Self.address)
        let answer = try await visitor.client.post(
            "/lapor/cerita", [("body", " "), ("agencyOffered", id)] + (isTicked ? [("agency", id)] : []))
        #expect(answer.status == .unprocessableContent && answer.text.contains(Self.name))
        let box = answer.text.split(separator: "<input").first { $0.contains("name=\"agency\"") }
        #expect(box?.contains(" checked") == isTicked)
    }

    @Test("an agency that nobody knows is passed over", arguments: ["tidak-ada", "", "%00", "../x"])
    func unknown(slug: String) async throws {
        let visitor = try await ReportVisitor()
        let page = try await visitor.client.get("/lapor/cerita?instansi=\(slug)")
        #expect(page.status == .ok && page.value(ofInput: AgencyOffer.offered) == nil)
        let answer = try await visitor.client.post(
            "/lapor/cerita", [("body", ReportVisitor.story), ("agencyOffered", "99"), ("agency", "99")])
        #expect(answer.location == "/lapor/tempat")
        #expect(try await visitor.draft()?.content.agency == nil)
    }
}
