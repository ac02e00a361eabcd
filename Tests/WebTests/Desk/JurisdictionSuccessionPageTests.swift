import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A matter of the registry that another body takes over, in the browser")
struct JurisdictionSuccessionPageTests {
    private static let list = "/petugas/kelola/kewenangan"

    private func days(_ date: CivilDate) -> [(String, String)] {
        [("validFrom-hari", String(date.day)), ("validFrom-bulan", String(date.month)), ("validFrom-tahun", String(date.year))]
    }

    @Test("says what is so now, refuses a day or a body that cannot be, keeps what was typed, and leaves the old row standing until then")
    func succession() async throws {
        let desk = try await DeskFixture()
        let nation = try await desk.officer(.nationalAdmin)
        let (city, today) = (try await desk.surabaya, ClockZone.wib.date(of: desk.office.now()))
        let heir = try #require(try await desk.office.rules.current().directory.agency(slug: "kabupaten-ciamis"))
        let row = try await desk.office.addJurisdiction(
            JurisdictionForm(
                category: try await desk.openCategory(), region: "35.78", body: .body(Holder(agency: city.id)), ground: "Perda 1/2020",
                percent: 80, validFrom: today),
            by: .system)
        let path = "\(Self.list)/\(row)/pengganti"
        #expect(try await nation.get("\(Self.list)/\(row)").text.contains(path), "the row leads there")
        let form = try await nation.get(path)
        #expect(form.status == .ok && form.text.contains(city.name) && form.text.contains("Surabaya"))
        func send(_ fields: [(String, String)]) async throws -> TestAnswer { try await nation.post(path, fields) }
        let body = [("government", "body"), ("body", heir.id.description)]
        let whole = body + [("ground", "Perda 9/2026")] + days(today.adding(days: 10))

        let empty = try await send([("government", "body")])
        for field in ["ground", "government", "validFrom"] {
            #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"\(field)-error\""), "\(field)")
        }
        let past = try await send(body + [("ground", "Perda 9/2026")] + days(today))
        #expect(past.status == .unprocessableContent && past.text.contains("id=\"validFrom-error\"") && past.text.contains("Perda 9/2026"))
        let same = try await send(whole.map { $0.0 == "body" ? ("body", city.id.description) : $0 })
        #expect(same.status == .unprocessableContent && same.text.contains("Perda 9/2026"))
        OversizedText.expectKept(
            try await send(whole.map { $0.0 == "ground" ? ("ground", OversizedText.megabyte) : $0 }), field: "ground", limit: "2.000")
        #expect(try await desk.office.jurisdictions(by: .system).entries.count { $0.body == .body(Holder(agency: heir.id)) } == 0)

        let hidden = ["_compose", "versi"].map { ($0, form.value(ofInput: $0) ?? "") }
        for _ in 0..<2 {
            let done = try await send(hidden + whole)
            #expect(done.location?.hasPrefix(Self.list) == true, "\(done.text)")
        }
        let rows = try await desk.office.jurisdictions(by: .system).entries
        #expect(rows.first { $0.id == row }?.validTo == today.adding(days: 9))
        #expect(rows.filter { $0.body == .body(Holder(agency: heir.id)) }.map(\.validFrom) == [today.adding(days: 10)])
        let shown = try await nation.get(Self.list).text
        #expect(shown.contains("Perda 9/2026") && shown.contains("Perda 1/2020") && shown.contains(heir.name))
        #expect(try await desk.officer(.liaisonOfficer, unit: "Bina Marga").get(path).status == .forbidden)
        #expect(try await nation.get("\(Self.list)/71/pengganti").status == .notFound)
    }

    @Test("is for the nation to decide: an agency's admin finds another's row no more than one that is not there")
    func others() async throws {
        let desk = try await DeskFixture()
        let other = try #require(try await desk.office.rules.current().directory.agency(slug: "kabupaten-ciamis"))
        let row = try await desk.office.addJurisdiction(
            JurisdictionForm(
                category: try await desk.openCategory(), region: "32.07", body: .body(Holder(agency: other.id)), ground: "Perda 1/2020",
                percent: 80, validFrom: ClockZone.wib.date(of: desk.office.now())),
            by: .system)
        let admin = try await desk.officer(.agencyAdmin)
        let (theirs, nobodys) = (try await admin.get("\(Self.list)/\(row)/pengganti"), try await admin.get("\(Self.list)/71/pengganti"))
        #expect(theirs.status == nobodys.status && theirs.status != .ok && !theirs.text.contains(other.name))
    }
}
