import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A form of the desk sent twice gets the same success twice")
struct RepeatTests {
    private func closing(at desk: DeskFixture) async throws -> (code: TrackingCode, supervisor: RouterClient, path: String) {
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await desk.act(
            admin, code, "perkembangan",
            [
                ("act", "Ditambal."), ("actDate-hari", "20"), ("actDate-bulan", "11"), ("actDate-tahun", "2026"),
                ("nextDate-hari", "27"), ("nextDate-bulan", "11"), ("nextDate-tahun", "2026"),
            ])
        let pdf = Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".utf8)
        _ = try await desk.act(
            admin, code, "penutupan", [("statement", "Jalan sudah rata."), ("rootCause", "facilityGap")],
            files: [(field: "evidence", name: "berita-acara.pdf", bytes: pdf)])
        let supervisor = try await desk.officer(.supervisor)
        let page = try await supervisor.get("/petugas/laporan/\(code.canonical)").text
        return (code, supervisor, try #require(page.split(separator: "\"").first { $0.contains("/permintaan/") }.map(String.init)))
    }

    @Test("a second yes, and giving the request back", arguments: ["approve", "giveBack"])
    func secondYes(decision: String) async throws {
        let desk = try await DeskFixture()
        let (code, supervisor, path) = try await closing(at: desk)
        let form = try await supervisor.get(path)
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        let fields = hidden + [("decision", decision), ("reason", "Foto belum cukup jelas.")]
        let first = try await supervisor.post(path, fields)
        let version = try await desk.file(code).version
        let second = try await supervisor.post(path, fields)
        #expect(first.status == .seeOther && second.status == .seeOther && second.location == first.location)
        #expect(try await desk.file(code).version == version)
        // Another form on a request that has been answered is still told so.
        #expect(try await supervisor.post(path, [("versi", String(version)), ("decision", decision)]).status == .conflict)
    }

    @Test("a yes on a case that has moved on keeps the reason that was typed")
    func movedOn() async throws {
        let desk = try await DeskFixture()
        let (code, supervisor, path) = try await closing(at: desk)
        let form = try await supervisor.get(path)
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        _ = try await desk.act(try await desk.officer(.agencyAdmin), code, "catatan", [("note", "Lebih dahulu.")])
        let answer = try await supervisor.post(path, hidden + [("decision", "giveBack"), ("reason", "Foto belum cukup jelas.")])
        #expect(answer.status == .conflict && answer.text.contains("Foto belum cukup jelas."))
    }

    @Test("an act that takes the case out of one's own sight")
    func outOfSight() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let ministry = try #require(try await desk.office.rules.current().directory.agency(slug: "kemenkes"))
        let path = "/petugas/laporan/\(code.canonical)/bukan-wewenang"
        let form = try await admin.get(path)
        let fields =
            ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
            + [("proposed", ministry.id.description), ("ground", "Jalan ini milik kementerian menurut daftar ruas jalan.")]
        let first = try await admin.post(path, fields)
        #expect(first.location == "/petugas/antrean?kabar=bukan-wewenang", "\(first.text)")
        #expect(try await admin.post(path, fields).location == first.location)
        // Any other form on it is as good as on a report that does not exist.
        #expect(try await admin.post(path, [("ground", "Lagi.")]).status == .notFound)
    }
}
