import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Choosing a visit as the check of a closing, in the browser")
struct VisitAsCheckPageTests {
    private static let pdf = Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".utf8)

    /// A visit of this person's today, with what he found and a photograph.
    private func visit(_ desk: DeskFixture, _ code: TrackingCode, _ liaison: RouterClient, by person: RouterClient, name: String)
        async throws
    {
        let path = "/petugas/laporan/\(code.canonical)/kunjungan"
        let form = try await liaison.get(path)
        let fields = [("_compose", form.value(ofInput: "_compose") ?? "")] + (try desk.visitFields(form, name: name))
        #expect(try await liaison.post(path, fields).status == .seeOther)
        let list = try await person.get("/petugas/kunjungan").text
        let visit = String(try #require(list.firstMatch(of: /href="(\/petugas\/kunjungan\/[0-9]+)"/)).output.1)
        let day = ClockZone.wib.date(of: desk.office.now()).answers(to: "seenOn").map { ($0.name, $0.value) }
        let key = try await person.get(visit).value(ofInput: "_compose") ?? ""
        let done = try await person.postMultipart(
            visit, [("_compose", key), ("seenTime", "00.01"), ("finding", "Aspal rata, kata \(name).")] + day,
            files: [("after", "foto.pdf", Self.pdf)])
        #expect(done.location == "/petugas/kunjungan?kabar=hasil", "\(done.text)")
    }

    @Test("is offered to who checks, of other offices than the unit's own alone, and spares him typing it again")
    func chosen() async throws {
        let desk = try await DeskFixture()
        let (code, liaison) = try await desk.withRoads()
        let category = try #require(try await desk.file(code).category)
        var demand = CategoryForm(try #require(try await desk.office.rules.current().categories.entry(category)))
        demand.demandsFieldCheck = true
        try await desk.office.editCategory(category, demand, by: .system)
        _ = try await desk.act(
            liaison, code, "perkembangan",
            [("act", "Ditambal.")] + Self.days("actDate", 20) + Self.days("nextDate", 27))
        let supervisor = try await desk.officer(.supervisor)
        try await visit(desk, code, liaison, by: try await desk.officer(.unitOperator), name: "Operator")
        _ = try await desk.act(
            liaison, code, "penutupan", [("statement", "Jalan sudah rata."), ("rootCause", "facilityGap")],
            files: [(field: "evidence", name: "foto.pdf", bytes: Self.pdf)])
        let page = try await supervisor.get("/petugas/laporan/\(code.canonical)").text
        let request = try #require(page.split(separator: "\"").first { $0.contains("/permintaan/") }.map(String.init))
        #expect(try await !supervisor.get(request).text.contains("checkVisit"), "the unit's own visit is no other office's")

        try await visit(desk, code, liaison, by: supervisor, name: "Pengawas")
        let form = try await supervisor.get(request)
        let offered = String(try #require(form.text.firstMatch(of: /name="checkVisit"[\s\S]*?<\/select>/)).output)
        let ids = offered.matches(of: /<option value="([0-9]+)"/).map { String($0.output.1) }
        #expect(ids.count == 1)
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        func send(_ fields: [(String, String)]) async throws -> TestAnswer {
            try await supervisor.postMultipart(request, hidden + [("decision", "approve")] + fields, files: [])
        }
        let none = try await send([("checkVisit", "")])
        #expect(none.status == .unprocessableContent && none.text.contains("checkPlace-error"), "the topic demands it")
        let strange = try await send([("checkVisit", "71"), ("reason", "Catatan saya.")])
        #expect(strange.status == .unprocessableContent && strange.text.contains("checkVisit-error"))
        #expect(strange.text.contains("Catatan saya.") && strange.text.contains("<option value=\"\(ids.first ?? "")\""))
        #expect(try await desk.file(code).state == .inProgress)
        let done = try await send([("checkVisit", try #require(ids.first))])
        #expect(done.status == .seeOther, "\(done.text)")
        #expect(try await desk.file(code).closure == .resolvedWithEvidence)
        let told = try await supervisor.get("/petugas/laporan/\(code.canonical)").text
        #expect(told.contains("Diperiksa di lapangan: ") && told.contains("Aspal rata, kata Pengawas."))
        for viewer in [Viewer.reporter, .everyone] {
            let file = try await desk.office.caseFile(code, for: viewer)
            #expect(!file.texts.values.contains { $0.contains("Aspal rata") } && !file.timeline.contains { $0.kind == "fieldChecked" })
        }
    }

    private static func days(_ name: String, _ day: Int) -> [(String, String)] {
        [("\(name)-hari", String(day)), ("\(name)-bulan", "11"), ("\(name)-tahun", "2026")]
    }
}
