import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The verify page shows what the text seems to allege")
struct AccusationProposalPageTests {
    private func verification(_ desk: DeskFixture, _ code: TrackingCode, _ answer: String?) async throws -> [(String, String)] {
        try await desk.verification(code) + (answer.map { [("proposal1", $0)] } ?? [])
    }

    @Test("the words found are named, and nothing is stored without an answer")
    func asks() async throws {
        let desk = try await DeskFixture()
        let unit = try await desk.unit("Bina Marga")
        let code = try await desk.submit("Pegawai \(unit.name) meminta uang agar lubang ditambal.")
        let national = try await desk.officer(.nationalAdmin)
        let path = "/petugas/laporan/\(code.canonical)"
        let page = try await national.get("\(path)/verifikasi")
        #expect(page.text.contains("name=\"proposal1\"") && page.text.contains(unit.name) && page.text.contains("meminta uang."))
        #expect(!page.text.contains("checked value=\"confirm\"") && !page.text.contains("value=\"confirm\" checked"))
        #expect(!(try await national.get(path).text.contains("\(path)/kelola")), "decided first, answered then")
        let empty = try await desk.act(national, code, "verifikasi", try await verification(desk, code, nil))
        #expect(empty.status == .unprocessableContent && empty.text.contains("href=\"#proposal1"))
        #expect(empty.text.contains("Lubang besar di depan pasar."), "what was typed stays")
        #expect(try await desk.file(code).state == .unverified)
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        #expect(try await liaison.get(path).status == .notFound)
    }

    @Test("one click confirms or declines", arguments: ["confirm", "decline"])
    func decides(answer: String) async throws {
        let desk = try await DeskFixture()
        let unit = try await desk.unit("Bina Marga")
        let code = try await desk.submit("Pegawai \(unit.name) meminta uang agar lubang ditambal.")
        // What is confirmed goes to the inspectorate alone.
        var fields = try await verification(desk, code, answer)
        let national = try await desk.officer(.nationalAdmin)
        if answer == "confirm" {
            let refused = try await desk.act(national, code, "verifikasi", fields)
            #expect(refused.status == .unprocessableContent && refused.text.contains("href=\"#target"), "\(refused.status)")
            let inspectorate = try await desk.unit("Inspektorat")
            fields.append(("targetUnit", inspectorate.id.description))
        }
        let sent = try await desk.act(national, code, "verifikasi", fields)
        #expect(sent.status == .seeOther, "\(sent.text)")
        let reader = Actor(kind: .officer(ID(987)), role: .nationalAdmin)
        let file = try await desk.office.caseFile(code, for: .officer(reader))
        #expect(file.proposals.isEmpty)
        #expect(file.accused.map(\.unit) == (answer == "confirm" ? [unit.id] : []))
    }
}
