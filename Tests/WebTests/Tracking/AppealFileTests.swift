import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The file of a case that goes along with an appeal")
struct AppealFileTests {
    @Test("is offered to the reporter once he objects, and tells report, answer and objection on one page")
    func reporter() async throws {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        let link = "/lacak/\(visit.code.canonical)/berkas"
        #expect(try await !visit.open().text.contains(link))
        var texts = visit.test.office.manuscript()
        let objection = texts.write("Lampunya padam lagi.", as: .objection, for: .reporter)
        _ = try await visit.test.office.act(Act(code: visit.code, actor: .reporter, command: .object(objection), manuscript: texts))
        #expect(try await visit.client.get(visit.path).text.contains(link))
        let file = try await visit.client.get(link)
        #expect(file.status == .ok)
        for words in ["Lampu sudah diganti", "Lampunya padam lagi.", visit.code.displayed, "Diadukan kepada instansi"] {
            #expect(file.text.contains(words), "\(words)")
        }
        // Nobody else opens it.
        let stranger = try CaseVisit.client(of: visit.test)
        #expect(try await !stranger.get(link).text.contains("Lampunya padam lagi."))
    }

    @Test("is opened by an officer of the case from his seat, without the notes of the office")
    func officers() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await desk.act(admin, code, "catatan", [("note", "Hanya untuk kantor.")])
        try await desk.reporter(code, .refer)
        let page = try await admin.get("/petugas/laporan/\(code.canonical)")
        #expect(page.text.contains("/petugas/laporan/\(code.canonical)/berkas") && page.text.contains("Hanya untuk kantor."))
        let file = try await admin.get("/petugas/laporan/\(code.canonical)/berkas")
        #expect(file.status == .ok && file.text.contains("Lubang besar di depan pasar Genteng"))
        #expect(!file.text.contains("Hanya untuk kantor."))
        #expect(try await desk.officer(.supervisor).get("/petugas/laporan/AAAA2AAAAA/berkas").status == .notFound)
    }

    @Test("holds for the Ombudsman a secret report that was referred to him, and no other")
    func ombudsman() async throws {
        let visit = try await CaseVisit(mode: .secret)
        try await visit.verify()
        let seat = Viewer.officer(Actor(kind: .officer(ID(1)), role: .ombudsman))
        await #expect(throws: ServiceFault.notFound) { try await visit.test.office.caseFile(visit.code, for: seat) }
        _ = try await visit.test.office.act(
            Act(code: visit.code, actor: .reporter, command: .refer, manuscript: visit.test.office.manuscript()))
        let file = try await visit.test.office.caseFile(visit.code, for: seat)
        #expect(file.body == CaseVisit.body && AppealFile.isOffered(file))
    }
}
