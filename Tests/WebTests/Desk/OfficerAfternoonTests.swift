import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("An officers' afternoon")
struct OfficerAfternoonTests {
    private static let rubric = RubricCriterion.allCases.map { (RubricField.name($0), "2") }

    @Test("verified, disposed, worked on, answered, approved and confirmed")
    func wholeLife() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let national = try await desk.officer(.nationalAdmin)
        #expect(try await national.get("/petugas/antrean").text.contains(code.displayed))
        let verified = try await desk.act(national, code, "verifikasi", try await desk.verification(code))
        #expect(verified.status == .seeOther, "\(verified.text)")
        #expect(try await desk.file(code).state == .disposed)

        let admin = try await desk.officer(.agencyAdmin)
        let unit = try await desk.unit("Bina Marga")
        let disposed = try await desk.act(
            admin, code, "disposisi", [("unit", unit.id.description), ("instruction", "Periksa dan tambal.")])
        #expect(disposed.status == .seeOther, "\(disposed.text)")
        #expect(try await desk.file(code).holder?.unit == unit.id)

        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let progress = try await desk.act(
            liaison, code, "perkembangan",
            [
                ("act", "Lubang ditutup sementara."), ("actDate-hari", "20"), ("actDate-bulan", "11"), ("actDate-tahun", "2026"),
                ("nextDate-hari", "27"), ("nextDate-bulan", "11"), ("nextDate-tahun", "2026"),
            ])
        #expect(progress.status == .seeOther, "\(progress.text)")
        #expect(try await desk.file(code).state == .inProgress)

        let silent = try await desk.act(
            liaison, code, "konsep", [("kind", "actionTaken"), ("answer", "Lubang ditambal pada 20 November 2026.")] + Self.rubric)
        #expect(silent.status == .unprocessableContent && silent.text.contains("href=\"#remedy\""), "what was made good is said")
        let draft = try await desk.act(
            liaison, code, "konsep",
            [("kind", "actionTaken"), ("answer", "Lubang ditambal pada 20 November 2026."), ("remedy", "none")] + Self.rubric)
        #expect(draft.status == .seeOther, "\(draft.text)")
        #expect(try await !desk.file(code).texts.values.contains { $0.contains("ditambal") }, "a draft is not yet an answer")
        #expect(try await desk.act(liaison, code, "jawaban", [("decision", "approve")]).status == .seeOther)
        #expect(try await desk.file(code).state == .answered)
        #expect(try await desk.file(code).texts.values.contains { $0.contains("ditambal") })

        try await desk.reporter(code, .confirm)
        let page = try await liaison.get("/petugas/laporan/\(code.canonical)")
        #expect(page.text.contains("Selesai, dikonfirmasi pelapor"))
        #expect(page.text.contains("Cara menghitung"))
    }

    @Test("evidence waits for the supervisor's yes, and closes the case with it")
    func closingByEvidence() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await desk.act(
            admin, code, "perkembangan",
            [
                ("act", "Ditambal."), ("actDate-hari", "20"), ("actDate-bulan", "11"), ("actDate-tahun", "2026"),
                ("nextDate-hari", "27"), ("nextDate-bulan", "11"), ("nextDate-tahun", "2026"),
            ])
        let pdf = Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".utf8)
        let asked = try await desk.act(
            admin, code, "penutupan", [("statement", "Jalan sudah rata."), ("rootCause", "facilityGap")],
            files: [(field: "evidence", name: "berita-acara.pdf", bytes: pdf)])
        #expect(asked.location == "/petugas/laporan/\(code.canonical)?kabar=permintaan", "\(asked.text)")
        #expect(try await desk.file(code).state == .inProgress)
        #expect(try await desk.file(code).files.isEmpty, "evidence that nobody has checked is not yet the reporter's")

        let supervisor = try await desk.officer(.supervisor)
        let page = try await supervisor.get("/petugas/laporan/\(code.canonical)").text
        let path = try #require(page.split(separator: "\"").first { $0.contains("/permintaan/") }.map(String.init))
        let form = try await supervisor.get(path)
        #expect(form.text.contains("Jalan sudah rata.") && form.text.contains("/berkas/"))
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        #expect(try await supervisor.post(path, hidden + [("decision", "giveBack"), ("reason", "")]).status == .unprocessableContent)
        #expect(try await supervisor.post(path, hidden + [("decision", "approve")]).status == .seeOther)
        #expect(try await desk.file(code).closure == .resolvedWithEvidence)
        #expect(try await desk.file(code).files.count == 1)
    }

    @Test("an act that the rules refuse keeps what was typed, with the reason beside its field")
    func refusals() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let answer = try await desk.act(
            admin, code, "perkembangan",
            [
                ("act", "Sudah diukur."), ("actDate-hari", "30"), ("actDate-bulan", "11"), ("actDate-tahun", "2026"),
                ("nextDate-hari", "4"), ("nextDate-bulan", "12"), ("nextDate-tahun", "2026"),
            ])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("id=\"actDate-error\"") && answer.text.contains("Sudah diukur."))
    }
}
