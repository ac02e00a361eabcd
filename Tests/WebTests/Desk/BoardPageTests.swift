import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The boards of returns and of dates")
struct BoardPageTests {
    @Test("returns are counted for who reads the board, and open to the cases")
    func bounces() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        #expect(try await admin.get("/petugas/pengembalian").text.contains("Belum ada laporan yang dikembalikan"))
        let other = try #require(try await desk.office.rules.current().directory.agency(slug: "kemenkes"))
        let away = try await desk.act(
            admin, code, "bukan-wewenang", [("proposed", other.id.description), ("ground", "Jalan kabupaten.")])
        #expect(away.status == .seeOther, "\(away.text)")
        let board = try await admin.get("/petugas/pengembalian")
        #expect(board.text.contains("Pemerintah Kota Surabaya") && board.text.contains("/petugas/pengembalian?instansi=kota-surabaya"))
        let nation = try await desk.officer(.nationalAdmin)
        let lines = try await nation.get("/petugas/pengembalian?instansi=kota-surabaya")
        #expect(lines.text.contains("/petugas/laporan/\(code.canonical)") && lines.text.contains("Bukan wewenang, pertama"))
        #expect(try await nation.get("/petugas/pengembalian?instansi=bukan").status == .notFound)
        #expect(try await admin.get("/petugas/pengembalian?instansi=kemenkes").status == .notFound)
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        #expect(try await liaison.get("/petugas/pengembalian").status == .forbidden)
        #expect(try await !liaison.get("/petugas/antrean").text.contains("/petugas/pengembalian"))
    }

    @Test("what is late stands on the board by body and date, and leads to the queue and the case")
    func overdue() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        #expect(try await admin.get("/petugas/tenggat").text.contains("Tidak ada yang lewat tenggat"))
        desk.test.wait(seconds: 12 * 24 * 3600)
        for _ in 0..<3 { _ = try await desk.office.takeDueSteps() }
        let late = try await desk.officer(.agencyAdmin).get("/petugas/tenggat").text
        #expect(late.contains("Lewat tenggat: 1") && late.contains("/petugas/laporan/\(code.canonical)"))
        #expect(late.contains("/petugas/antrean?tampilan=late"))
        #expect(late.contains("Diberi tahu:"))
        #expect(try await desk.officer(.liaisonOfficer, unit: "Bina Marga").get("/petugas/tenggat").status == .ok)
    }
}
