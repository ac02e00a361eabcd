import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Officials and several bodies are accused on the pages, without a script")
struct AccusedOfficialPageTests {
    /// The values of the boxes of that name, with those that are ticked.
    private func boxes(_ name: String, in page: String) -> [(value: String, isTicked: Bool)] {
        page.split(separator: "<input").filter { $0.contains("name=\"\(name)\"") }.compactMap { input in
            let value = input.split(separator: "value=\"").dropFirst().first?.prefix { $0 != "\"" }
            return value.map { (String($0), input.prefix { $0 != ">" }.contains(" checked")) }
        }
    }

    @Test("a person is chosen by body and name, others are added, and one act accuses them all")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let (city, code) = (try await desk.surabaya, try await desk.submit())
        let (roads, eyes) = (try await desk.unit("Bina Marga"), try await desk.unit("Inspektorat"))
        let national = try await desk.officer(.nationalAdmin)
        let base = try await desk.verification(code) + [("targetUnit", eyes.id.description), ("accused", city.id.description)]
        let shown = try await desk.act(national, code, "verifikasi", base + [("action", "orang")])
        #expect(shown.status == .ok, "a look on the way is no fault")
        let people = boxes("accusedPerson", in: shown.text)
        #expect(people.count >= 3 && people.allSatisfy { !$0.isTicked } && shown.text.contains("Admin instansi"))
        #expect(shown.text.contains("seluruh instansinya ikut"), "the leader is marked")
        // The first admin, then the unit for roads beside him.
        let admin = try #require(desk.login(.agencyAdmin, account: "admin1"))
        let entry = try #require(
            try await desk.office.officers(OfficerFilter(words: admin.email), by: .system).entries.first)
        let value = try #require(people.first { $0.value.hasSuffix(".\(entry.id)") }).value
        let kept = try await desk.act(national, code, "verifikasi", base + [("accusedPerson", value), ("action", "tambah")])
        #expect(boxes("accusedMark", in: kept.text).map(\.isTicked) == [true] && kept.text.contains(entry.name))
        #expect(kept.text.contains("Lubang besar di depan pasar."), "what was typed stays")
        let unit: [(String, String)] = [("accusedUnit", roads.id.description), ("accusedMark", value)]
        let forged = try await desk.act(national, code, "verifikasi", base + unit + [("accusedMark", "\(city.id).-.77")])
        #expect(forged.status == .unprocessableContent && forged.text.contains("href=\"#accusedMark"))
        let sent = try await desk.act(national, code, "verifikasi", base + unit)
        #expect(sent.status == .seeOther, "\(sent.text)")
        let reader = Actor(kind: .officer(ID(987)), role: .nationalAdmin)
        let accused = try await desk.office.caseFile(code, for: .officer(reader)).accused
        #expect(
            Set(accused) == [Accused(agency: city.id, officer: entry.id), Accused(agency: city.id, unit: roads.id)])
        let path = "/petugas/laporan/\(code.canonical)"
        #expect(try await national.get(path).text.contains("\(entry.name) (\(city.name))"))
        #expect(try await desk.signIn(admin.email).get(path).status == .notFound)
        let second = try #require(desk.login(.agencyAdmin, account: "admin2"))
        #expect(try await desk.signIn(second.email).get(path).status == .ok, "his colleague reads it")
        #expect(try await desk.officer(.liaisonOfficer, unit: "Bina Marga").get(path).status == .notFound)
        // The mark of the person alone is asked to be taken off, and the reporter is told of an official, by no name.
        let form = try await national.get("\(path)/tanda-tuduhan")
        let mark = try #require(boxes("lifted", in: form.text).first { $0.value.contains("p\(entry.id)") }).value
        let asked = try await desk.act(
            national, code, "tanda-tuduhan", [("lifted", mark), ("ground", "otherUnit"), ("reason", "Orang lain yang dimaksud.")])
        #expect(asked.status == .seeOther)
        #expect(try await desk.signIn(admin.email).get(path).status == .notFound)
    }

    @Test("an admin of the national desk is accused alone, and the desk goes on")
    func nationalAdmin() async throws {
        let desk = try await DeskFixture()
        let ministry = try #require(try await desk.office.rules.current().directory.agency(slug: "kemenpanrb"))
        let code = try await desk.submit()
        let first = try await desk.officer(.nationalAdmin, account: "nasional1")
        let login = try #require(desk.login(.nationalAdmin, account: "nasional2"))
        let accusing = [("accused", ministry.id.description), ("target", ministry.id.description)]
        let shown = try await desk.act(first, code, "konflik", accusing + [("action", "orang")])
        let second = try #require(try await desk.office.officers(OfficerFilter(words: login.email), by: .system).entries.first)
        let value = try #require(boxes("accusedPerson", in: shown.text).first { $0.value.hasSuffix(".\(second.id)") }).value
        let sent = try await desk.act(first, code, "konflik", accusing + [("accusedPerson", value)])
        #expect(sent.status == .seeOther, "\(sent.text)")
        let path = "/petugas/laporan/\(code.canonical)"
        #expect(try await first.get(path).status == .ok)
        #expect(try await desk.signIn(second.email).get(path).status == .notFound)
    }
}
