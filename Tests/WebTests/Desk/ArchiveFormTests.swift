import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("What a coded act asks for stands on its form, and is read where it is told")
struct ArchiveFormTests {
    private static let reason = "Isi laporan ini tidak menyangkut pelayanan publik sama sekali, setelah dibaca dua kali."

    @Test("where else to go is asked for beside its field, and the reporter reads it")
    func guidance() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let national = try await desk.officer(.nationalAdmin)
        for archive in ["A03", "A14"] {
            let refused = try await desk.act(national, code, "arsip", [("code", archive), ("reason", Self.reason), ("guidance", " ")])
            #expect(refused.status == .unprocessableContent && refused.text.contains("id=\"guidance-error\""))
            #expect(refused.text.contains("href=\"#guidance\"") && refused.text.contains(Self.reason))
        }
        let done = try await desk.act(
            national, code, "arsip", [("code", "A14"), ("reason", Self.reason), ("guidance", "Pos bantuan hukum, loket 3.")])
        #expect(done.status == .seeOther, "\(done.text)")
        #expect(try await desk.file(code).timeline.last { $0.kind == "archived" }?.guidance == "Pos bantuan hukum, loket 3.")
        #expect(try await national.get("/petugas/laporan/\(code.canonical)").text.contains("Ke mana lagi: Pos bantuan hukum, loket 3."))
    }

    @Test("an unclear report is set aside after a question and a call, each named where it is missing")
    func call() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let national = try await desk.officer(.nationalAdmin)
        let day = ClockZone.wib.date(of: desk.office.now())
        func fields(_ day: CivilDate?) -> [(String, String)] {
            [("code", "A06"), ("reason", Self.reason)]
                + (day.map { [("calledOn-hari", "\($0.day)"), ("calledOn-bulan", "\($0.month)"), ("calledOn-tahun", "\($0.year)")] } ?? [])
        }
        let unasked = try await desk.act(national, code, "arsip", fields(day))
        #expect(unasked.status == .unprocessableContent && unasked.text.contains("id=\"code-error\""))
        _ = try await desk.act(national, code, "pertanyaan", [("question", "Di jalan apa, dan sejak kapan?")])
        try await desk.reporter(code, .complete(Wording(id: ID(1), length: 4), hasFiles: false))
        let uncalled = try await desk.act(national, code, "arsip", fields(nil))
        #expect(uncalled.status == .unprocessableContent && uncalled.text.contains("id=\"calledOn-error\""))
        let tomorrow = try await desk.act(national, code, "arsip", fields(day.adding(days: 1)))
        #expect(tomorrow.status == .unprocessableContent && tomorrow.text.contains("id=\"calledOn-error\""))
        let done = try await desk.act(national, code, "arsip", fields(day))
        #expect(done.status == .seeOther, "\(done.text)")
        #expect(try await national.get("/petugas/laporan/\(code.canonical)").text.contains("Ditelepon pada"))
        #expect(try await desk.file(code).timeline.allSatisfy { $0.calledOn == nil }, "the office's own note")
    }

    @Test("spam comes back without a word")
    func undo() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let national = try await desk.officer(.nationalAdmin)
        _ = try await desk.act(national, code, "arsip", [("code", "A10"), ("reason", Self.reason)])
        #expect(try await desk.file(code).state == .archived)
        #expect(try await desk.act(national, code, "pemulihan", []).status == .seeOther)
        #expect(try await desk.file(code).state == .unverified)
    }

    @Test("an extension has a coded cause, which the approver and the reporter read in words")
    func extensionCause() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let fields = [("clock", "class.nonSupervisory"), ("days", "3"), ("reason", "Menunggu hasil pemeriksaan.")]
        let refused = try await desk.act(admin, code, "perpanjangan", fields)
        #expect(refused.status == .unprocessableContent && refused.text.contains("id=\"code-error\""))
        let asked = try await desk.act(admin, code, "perpanjangan", fields + [("code", "fieldCheck")])
        #expect(asked.status == .seeOther, "\(asked.text)")
        let supervisor = try await desk.officer(.supervisor)
        let page = try await supervisor.get("/petugas/laporan/\(code.canonical)").text
        let link = try #require(page.split(separator: "\"").first { $0.contains("/permintaan/") }.map(String.init))
        #expect(try await supervisor.get(link).text.contains("Lokasi perlu diperiksa atau diukur"))
        let noun = try #require(link.split(separator: "/").last.map { "permintaan/\($0)" })
        #expect(try await desk.act(supervisor, code, noun, [("decision", "approve")]).status == .seeOther)
        #expect(try await desk.file(code).timeline.last { $0.kind == "extended" }?.reason == .fieldCheck)
        #expect(try await admin.get("/petugas/laporan/\(code.canonical)").text.contains("Lokasi perlu diperiksa atau diukur"))
    }
}
