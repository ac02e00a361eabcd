import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The page of a body's figures")
struct FigurePageTests {
    private func counted(_ desk: DeskFixture) async throws {
        while try await desk.office.countFigures() > 0 {}
    }

    @Test("shows what the log says, with its denominator, its trend and its definition, and says that nobody confirmed it")
    func shows() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        #expect(try await admin.get("/petugas/angka").text.contains("Angka sedang dihitung"))
        for _ in 0..<2 { _ = try await desk.verified() }
        try await counted(desk)
        let page = try await admin.get("/petugas/angka").text
        #expect(page.contains("Pemerintah Kota Surabaya") && page.contains("Angka sementara, belum divalidasi."))
        #expect(page.contains("Ditindaklanjuti</th><td class=\"numeric\""))
        #expect(page.contains(">0,0 %</td><td data-label=\"Dihitung dari\">0 dari 2</td>"))
        #expect(page.contains("<svg") && page.contains("Lihat sebagai tabel"))
        #expect(page.contains("grain: verification"))
        #expect(page.contains("Didisposisi</th><td class=\"numeric\">2</td>"))
        #expect(try await admin.get("/petugas/antrean").text.contains("/petugas/angka"))
    }

    @Test("gives the figures as a table of which no cell is a formula")
    func table() async throws {
        let desk = try await DeskFixture()
        for _ in 0..<2 { _ = try await desk.verified() }
        try await counted(desk)
        let admin = try await desk.officer(.agencyAdmin)
        let file = try await admin.get("/petugas/angka.csv?masa=2026-Q4")
        #expect(
            file.status == .ok
                && file.text.hasPrefix("body,period,indicator,version,name,part,numerator,denominator,value,unit,as_of,state"))
        let lines = file.text.split(separator: "\r\n")
        #expect(lines.contains { $0.hasPrefix("kota-surabaya,2026-Q4,M01,1,Ditindaklanjuti,,0,2,0.0,percent,") })
        #expect(!file.text.contains("indicator."))
        #expect(try await admin.get("/petugas/angka.csv?badan=kemenkes").status == .notFound)
        #expect(
            CSVTable(columns: ["a"], rows: [["=1+1"], ["-3.5"], ["-cmd"], ["a,\"b\""]]).text
                == "a\r\n'=1+1\r\n-3.5\r\n'-cmd\r\n\"a,\"\"b\"\"\"\r\n")
    }

    @Test("gives the monthly report of a body for paper, of a month alone")
    func letter() async throws {
        let desk = try await DeskFixture()
        for _ in 0..<2 { _ = try await desk.verified() }
        try await counted(desk)
        let admin = try await desk.officer(.agencyAdmin)
        #expect(try await admin.get("/petugas/angka").text.contains("/petugas/angka/laporan-bulanan?"))
        let letter = try await admin.get("/petugas/angka/laporan-bulanan").text
        #expect(letter.contains("Laporan bulanan pengelolaan pengaduan") && letter.contains("2 laporan masuk"))
        #expect(letter.contains("Belum Ditindaklanjuti</th><td class=\"numeric\">2</td>"))
        #expect(letter.contains("Arsip</th><td class=\"numeric\">0</td>"))
        #expect(try await admin.get("/petugas/angka/laporan-bulanan?masa=2026").status == .notFound)
        #expect(try await admin.get("/petugas/angka/laporan-bulanan?badan=kemenkes").status == .notFound)
    }

    @Test("shows a seat its own body, its units and those below, and nobody else's")
    func reach() async throws {
        let desk = try await DeskFixture()
        _ = try await desk.verified()
        try await counted(desk)
        let nation = try await desk.officer(.nationalAdmin)
        #expect(try await nation.get("/petugas/angka").status == .ok)
        #expect(try await nation.get("/petugas/angka?badan=kota-surabaya&masa=2026-Q4").status == .ok)
        let admin = try await desk.officer(.agencyAdmin)
        #expect(try await admin.get("/petugas/angka?badan=nasional").status == .notFound)
        #expect(try await admin.get("/petugas/angka?badan=kemenkes").status == .notFound)
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let own = try await liaison.get("/petugas/angka").text
        #expect(own.contains("Bina Marga") && !own.contains("value=\"kota-surabaya\""))
        #expect(try await liaison.get("/petugas/angka?badan=kota-surabaya").status == .notFound)
    }

    @Test("is not found for days that cannot be told", arguments: ["besok", "2026-13", "1999", "2026-01-03..2026-02-02", "2199", "%00"])
    func wrongDays(days: String) async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let status = try await admin.get("/petugas/angka?masa=\(days)").status
        #expect(status == .notFound || status == .badRequest)
    }
}
