import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The national desk names units before any agency has the report")
struct AccusedUnitTests {
    @Test("the accused unit and the inspectorate are chosen while verifying, without a script")
    func verifying() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit("Petugas dinas meminta uang agar lubang ditambal.")
        let national = try await desk.officer(.nationalAdmin)
        let (accused, inspectorate) = (try await desk.unit("Bina Marga"), try await desk.unit("Inspektorat"))
        let verification = try await desk.verification(code) + [("accused", try await desk.surabaya.id.description)]
        let path = "/petugas/laporan/\(code.canonical)/verifikasi"
        let shown = try await desk.act(national, code, "verifikasi", verification + [("action", "unit")])
        #expect(shown.status == .ok && !shown.text.contains("error-summary"))
        #expect(shown.text.contains("name=\"accusedUnit\"") && shown.text.contains("name=\"targetUnit\""))
        #expect(shown.text.contains("Lubang besar di depan pasar."), "what was typed stays")
        #expect(try await desk.file(code).state == .unverified)
        let hidden = ["versi", "_compose"].map { ($0, shown.value(ofInput: $0) ?? "") }
        let sent = try await national.post(
            path, hidden + verification + [("accusedUnit", accused.id.description), ("targetUnit", inspectorate.id.description)])
        #expect(sent.status == .seeOther, "\(sent.text)")
        #expect(try await desk.file(code).holder?.unit == inspectorate.id)
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        #expect(try await liaison.get("/petugas/laporan/\(code.canonical)").status == .notFound)
    }

    @Test("what accuses somebody goes to who examines alone, and forms offer nobody else")
    func examiners() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit("Petugas dinas meminta uang agar lubang ditambal.")
        let national = try await desk.officer(.nationalAdmin)
        let (accused, other) = (try await desk.unit("Bina Marga"), try await desk.unit("Kesehatan"))
        let inspectorate = try await desk.unit("Inspektorat")
        let path = "/petugas/laporan/\(code.canonical)/verifikasi"
        let fields =
            try await desk.verification(code) + [
                ("accused", try await desk.surabaya.id.description), ("accusedUnit", accused.id.description),
            ]
        let refused = try await desk.act(national, code, "verifikasi", fields + [("targetUnit", other.id.description)])
        #expect(refused.status == .unprocessableContent && refused.text.contains("inspektorat (APIP)"))
        #expect(try await desk.file(code).state == .unverified)
        let hidden = ["versi", "_compose"].map { ($0, refused.value(ofInput: $0) ?? "") }
        let sent = try await national.post(path, hidden + fields + [("targetUnit", inspectorate.id.description)])
        #expect(sent.status == .seeOther, "\(sent.text)")
        let auditor = try await desk.officer(.internalAuditor)
        let days = [("actDate", "20"), ("nextDate", "23")].flatMap { name, day in
            [("\(name)-hari", day), ("\(name)-bulan", "11"), ("\(name)-tahun", "2026")]
        }
        #expect(try await desk.act(auditor, code, "perkembangan", [("act", "Ditinjau.")] + days).status == .seeOther)
        let form = try await auditor.get("/petugas/laporan/\(code.canonical)/pelimpahan")
        #expect(form.status == .ok && !form.text.contains("targetWords"))
        #expect(form.text.contains("value=\"\(inspectorate.agency)-\(inspectorate.id)\""))
    }

    @Test("a unit of another agency is a fault beside its field")
    func foreignUnit() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let directory = try await desk.office.rules.current().directory
        let ministry = try #require(directory.agency(slug: "kemenkes"))
        let foreign = try #require(directory.units(of: ministry.id).first)
        let answer = try await desk.act(
            try await desk.officer(.nationalAdmin), code, "verifikasi",
            try await desk.verification(code) + [("targetUnit", foreign.id.description)])
        #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#targetUnit\""))
    }
}
