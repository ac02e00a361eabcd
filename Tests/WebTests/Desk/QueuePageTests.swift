import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The queue's page")
struct QueuePageTests {
    private static let calendar = WorkCalendar(days: [])

    @Test(
        "time left is told in working days",
        arguments: [
            ("2026-11-20", "desk.left.today"), ("2026-11-23", "desk.left.days"), ("2026-11-19", "desk.left.late"),
        ])
    func timeLeft(due: String, key: String) throws {
        let date = try #require(CivilDate(due))
        let now = ClockZone.wib.instant(on: try #require(CivilDate("2026-11-20")), hour: 10)
        let left = TimeLeft(until: ClockZone.wib.startOfDay(date.next), now: now, zone: .wib, agency: nil, in: Self.calendar)
        #expect(left.phrase.description == key)
        #expect(left.date == date)
        #expect(abs(left.workingDays) <= 1)
    }

    @Test("a weekend between is not counted, on either side")
    func weekends() throws {
        let friday = ClockZone.wib.instant(on: try #require(CivilDate("2026-11-20")), hour: 10)
        let monday = try #require(CivilDate("2026-11-23"))
        let ahead = TimeLeft(until: ClockZone.wib.startOfDay(monday.next), now: friday, zone: .wib, agency: nil, in: Self.calendar)
        #expect(ahead.workingDays == 1)
        let back = TimeLeft(
            until: ClockZone.wib.startOfDay(try #require(CivilDate("2026-11-21"))), now: ClockZone.wib.instant(on: monday, hour: 8),
            zone: .wib, agency: nil, in: Self.calendar)
        #expect(back.workingDays == -1 && back.isLate)
    }

    @Test("filters narrow the list, are kept in its links, and unknown values are left out")
    func filters() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let national = try await desk.officer(.nationalAdmin)
        #expect(try await desk.office.indexNewReports() == 1)
        let found = try await national.get("/petugas/antrean?kata=lubang&status=unverified")
        #expect(found.text.contains(code.displayed) && found.text.contains("value=\"lubang\""))
        #expect(!(try await national.get("/petugas/antrean?kata=banjir")).text.contains(code.displayed))
        #expect(try await national.get("/petugas/antrean?status=apa-saja&setelah=xx&kategori=-1&tampilan=semua").status == .ok)
    }

    @Test("a tracking code typed into the search opens its case")
    func codeSearch() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let answer = try await desk.officer(.nationalAdmin).get("/petugas/antrean?kata=\(code.displayed.lowercased())")
        #expect(answer.location == "/petugas/laporan/\(code.canonical)")
    }

    @Test("so does one without any digit, typed without hyphens: one code in forty reads like a word")
    func codeLikeAWord() async throws {
        let desk = try await DeskFixture()
        var code = try await desk.submit()
        for _ in 0..<2000 where code.canonical.contains(where: { $0.isNumber }) { code = try await desk.submit() }
        let hasDigits = code.canonical.contains { $0.isNumber }
        try #require(!hasDigits)
        let answer = try await desk.officer(.nationalAdmin).get("/petugas/antrean?kata=\(code.canonical)")
        #expect(answer.location == "/petugas/laporan/\(code.canonical)")
    }

    @Test("a full page stays below 40 KB")
    func weight() async throws {
        let desk = try await DeskFixture()
        for number in 0..<QueueAsk.pageSize + 1 {
            _ = try await desk.submit(
                "Lampu jalan nomor \(number) di depan pasar padam sejak tiga malam yang lalu dan warga takut lewat di sana.")
        }
        let page = try await desk.officer(.nationalAdmin).get("/petugas/antrean")
        #expect(page.body.count <= 37_000, "\(page.body.count) bytes: the rest is for labels, names and long titles")
        #expect(page.text.contains("Papan dan tugas lain") && page.text.contains("/petugas/tenggat"))
        #expect(page.text.contains("rel=\"next\""))
    }
}
