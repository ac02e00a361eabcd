import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The page on which somebody is named who stands in")
struct DelegationPageTests {
    @Test("keeps what was typed with each refusal, shows who stands in, and the delegate chooses the seat")
    func page() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let path = SiteURL.delegations.path
        _ = try await admin.get(path)
        let liaison = try #require(desk.login(.liaisonOfficer, unit: "Bina Marga"))
        let operative = try #require(desk.login(.unitOperator, unit: "Bina Marga"))
        let people = try await desk.office.delegationPeople(
            for: Actor(kind: .system, role: .agencyAdmin, agency: try await desk.surabaya.id))
        let away = try #require(people.first { $0.name == liaison.name && $0.seat.role == .liaisonOfficer })
        let other = try #require(people.first { $0.name == operative.name && $0.seat.role == .unitOperator })
        func days(_ name: String, _ date: CivilDate) -> [(String, String)] { date.answers(to: name).map { ($0.name, $0.value) } }
        let today = ClockZone.wib.date(of: desk.office.now())
        let typed = [("seat", away.seat.id.description), ("delegate", other.officer.description), ("reason", "Cuti tahunan")]
        let past = try await admin.post(path, typed + days("from", today.adding(days: -1)) + days("to", today))
        #expect(past.status == .unprocessableContent && past.text.contains("Tanggal mulai sudah lewat"))
        #expect(past.text.contains("Cuti tahunan"), "what was typed stays")
        let dates = days("from", today) + days("to", today.adding(days: 2))
        #expect(try await admin.post(path, typed + dates).status == .seeOther)
        let overlap = try await admin.post(path, typed + dates)
        #expect(overlap.status == .unprocessableContent && overlap.text.contains("Sudah ada pengganti"))
        let listed = try await admin.get(path).text
        #expect(listed.contains(away.name) && listed.contains("berjalan"))
        #expect(try await admin.get("/petugas/kelola/petugas/\(away.officer)").text.contains("Digantikan \(other.name)"), "on the roster")

        let delegate = try await desk.signIn(operative.email)
        #expect(try await delegate.get("/petugas/akun").text.contains("Anda bekerja menggantikan \(away.name)"))
        #expect(try await delegate.post("/petugas/akun/kursi", [("seat", away.seat.id.description)]).status == .seeOther)
        let code = try await desk.verified()
        let unit = try await desk.unit("Bina Marga").id.description
        _ = try await desk.act(admin, code, "disposisi", [("unit", unit), ("instruction", "Periksa.")])
        #expect(try await delegate.get("/petugas/antrean").text.contains("menggantikan \(away.name)"))
        #expect(try await delegate.get("/petugas/laporan/\(code.canonical)").text.contains("Anda bekerja menggantikan"), "at the case")
        let id = try #require(listed.firstMatch(of: /name="akhiri" value="([0-9]+)"/)?.1)
        #expect(try await delegate.post(path, [("akhiri", String(id))]).status == .forbidden)
        #expect(try await admin.post(path, [("akhiri", String(id))]).status == .seeOther)
        #expect(try await !delegate.get("/petugas/antrean").text.contains("menggantikan"), "and it ends at once")
    }
}
