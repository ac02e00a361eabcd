import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import Web
import WebTestSupport

@Suite("A problem that came back")
struct RecurrenceTests {
    private static let address = "kambuh"
    private static let words = "Padam lagi sejak semalam, di tiang yang sama."

    /// Closed, and the time in which it could be reopened is over.
    private func closed(mode: Mode = .anonymous) async throws -> CaseVisit {
        let visit = try await CaseVisit(mode: mode)
        try await visit.bringToAnswer()
        try await visit.open()
        _ = try await visit.send("konfirmasi")
        visit.test.wait(seconds: 70 * 86_400)
        return visit
    }

    @Test("leads to a new report in which place, topic and last holder stand, and each names the other")
    func newReport() async throws {
        let visit = try await closed()
        #expect(try await visit.open().text.contains(visit.path + "/kambuh\""))
        let begun = try await visit.send(Self.address, [("text", Self.words)])
        #expect(begun.location == "/lapor/tempat")
        #expect(try await visit.client.get("/lapor/tempat").text.contains("Depan pintu timur pasar"))
        let check = try await visit.client.get("/lapor/periksa")
        for words in [Self.words, visit.code.displayed, visit.city.name, "Depan pintu timur pasar"] {
            #expect(check.text.contains(words), "\(words)")
        }
        _ = try await visit.client.post("/lapor/periksa", [("_compose", check.value(ofInput: "_compose") ?? "")])
        let sent = try #require(Codes(try await visit.client.get("/lapor/terkirim").text))
        let new = try await visit.test.office.caseFile(sent.tracking, for: .reporter)
        let old = try await visit.file
        #expect(new.related.map(\.relation) == [.recurrenceOf] && new.related.map(\.code) == [visit.code])
        #expect(old.related.map(\.relation) == [.recurrence] && old.related.map(\.code) == [sent.tracking])
        #expect(new.category == old.category && new.place == old.place && new.suggestedAgency == visit.city.id)
        #expect(old.timeline.contains { $0.kind == "recurrenceReported" } && old.state == .closed)
        #expect(try await visit.open().text.contains(sent.tracking.displayed))
    }

    @Test("is not offered while the report can still be reopened, and what was typed is kept")
    func tooEarly() async throws {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        try await visit.open()
        _ = try await visit.send("konfirmasi")
        #expect(!(try await visit.client.get(visit.path)).text.contains(visit.path + "/kambuh\""))
        let early = try await visit.send(Self.address, [("text", Self.words)])
        #expect(early.status == .conflict && early.text.contains(Self.words))
        #expect(visit.client.cookies["lapor-draf"] == nil)
    }

    @Test("needs words, and both codes")
    func missing() async throws {
        let visit = try await closed()
        try await visit.open()
        let empty = try await visit.send(Self.address, [("text", " ")])
        #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"text-error\""))
        let stranger = try CaseVisit.client(of: visit.test)
        #expect(!(try await stranger.get(visit.path + "/kambuh")).text.contains("Apa yang terjadi sekarang?"))
        let refused = try await stranger.post(visit.path + "/kambuh", [("text", Self.words)])
        #expect(refused.status == .forbidden && stranger.cookies["lapor-draf"] == nil)
    }

    @Test("never hides less than the earlier report")
    func floor() async throws {
        let visit = try await closed(mode: .secret)
        try await visit.open()
        _ = try await visit.send(Self.address, [("text", Self.words)])
        _ = try await visit.client.get("/lapor/identitas")
        let open = try await visit.client.post("/lapor/identitas", [("isSecret", "false"), ("isAnonymous", "false")])
        #expect(open.status == .unprocessableContent && open.text.contains("id=\"isSecret-error\""))
        let kept = try await visit.client.post("/lapor/identitas", [("isSecret", "true"), ("isAnonymous", "false")])
        #expect(kept.location == "/lapor/periksa")
        // The office holds to it whatever a form says.
        let sent = try await visit.test.office.submit(
            NewReport(composeToken: RandomToken(), body: Self.words, mode: .open, recurrenceOf: try await visit.file.id))
        #expect(try await visit.test.office.caseFile(sent.code, for: .reporter).mode == .secret)
    }

    @Test("warns of a report that is not sent yet and would be lost")
    func unsent() async throws {
        let visit = try await closed()
        try await visit.open()
        let title = "Ada laporan Anda yang belum dikirim"
        #expect(!(try await visit.client.get(visit.path + "/kambuh")).text.contains(title))
        _ = try await visit.client.get("/lapor/cerita")
        _ = try await visit.client.post("/lapor/cerita", [("body", "Saluran air tersumbat di depan sekolah.")])
        #expect(try await visit.client.get(visit.path + "/kambuh").text.contains(title))
    }
}
