import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Keeping the office's lists in the browser")
struct AdministrationTests {
    @Test("every list opens for the national admin", arguments: AdministrationList.allCases)
    func lists(list: AdministrationList) async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        #expect(try await national.get("/petugas/kelola/\(list.rawValue)").status == .ok)
        guard ![.log, .units, .requests, .dataRequests, .destructions, .breach, .misroutes].contains(list) else { return }
        #expect(try await national.get("/petugas/kelola/\(list.rawValue)/baru").status == .ok)
    }

    @Test("a seat without the right is refused, whether or not the entry exists", arguments: AdministrationList.allCases)
    func wrongRole(list: AdministrationList) async throws {
        let desk = try await DeskFixture()
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let agency = try await desk.surabaya.id
        for path in ["", "/\(agency)", "/123"] {
            let answer = try await liaison.get("/petugas/kelola/\(list.rawValue)\(path)")
            #expect(answer.status == .forbidden || answer.status == .notFound)
            #expect(!answer.text.contains("Surabaya</td>"))
        }
        #expect(try await liaison.get("/petugas/kelola").status == .forbidden)
    }

    @Test("an agency admin keeps the units and people of his agency, and no other list")
    func agencyAdmin() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await admin.get("/petugas/kelola/unit/baru")
        let added = try await admin.post("/petugas/kelola/unit/baru", [("name", "Dinas Kebudayaan"), ("duty", "handling")])
        #expect(added.status == .seeOther, "\(added.text)")
        #expect(try await admin.get("/petugas/kelola/unit").text.contains("Dinas Kebudayaan"))
        #expect(try await admin.get("/petugas/kelola/instansi").status == .forbidden)
        let unit = try await desk.unit("Kebudayaan")
        _ = try await admin.get("/petugas/kelola/petugas/baru")
        let invited = try await admin.post(
            "/petugas/kelola/petugas/baru",
            [
                ("name", "Petugas Baru"), ("email", "baru@surabaya.example"), ("language", "id"), ("role", "liaisonOfficer"),
                ("agency", unit.id.description),
            ])
        #expect(invited.status == .seeOther, "\(invited.text)")
        #expect(try await admin.get(try #require(invited.location)).text.contains("Dinas Kebudayaan"))
    }

    @Test("a new agency waits until another national admin approves it, and can be returned with a reason")
    func requests() async throws {
        let desk = try await DeskFixture()
        let first = try await desk.officer(.nationalAdmin, account: "nasional1")
        let second = try await desk.officer(.nationalAdmin, account: "nasional2")
        func ask(_ name: String) async throws -> String {
            _ = try await first.get("/petugas/kelola/instansi/baru")
            let asked = try await first.post(
                "/petugas/kelola/instansi/baru",
                [
                    ("name", name), ("kind", "other"), ("zone", "wib"), ("connectionStatus", "none"), ("answerApproval", "sensitive"),
                ])
            #expect(asked.location?.hasPrefix("/petugas/kelola/permintaan") == true, "\(asked.text)")
            let own = try await first.get("/petugas/kelola/permintaan").text
            #expect(own.contains(name) && own.contains("Menunggu admin lain"))
            let list = try await second.get("/petugas/kelola/permintaan").text
            return try #require(list.split(separator: "\"").last { $0.hasPrefix("/petugas/kelola/permintaan/") }.map(String.init))
        }
        func slugs() async throws -> Set<String> {
            Set(try await desk.office.rules.current().directory.agencies.map(\.slug))
        }
        let approved = try await ask("Badan Contoh")
        _ = try await first.get(approved)
        #expect(try await first.post(approved, [("answer", "approved")]).status == .forbidden)
        #expect(try await second.get(approved).text.contains("Badan Contoh"))
        #expect(try await second.post(approved, [("answer", "approved")]).status == .seeOther)
        #expect(try await slugs().contains("badan-contoh"))
        #expect(try await second.get(approved).status == .notFound)
        let returned = try await ask("Badan Lain")
        _ = try await second.get(returned)
        let bare = try await second.post(returned, [("answer", "returned")])
        #expect(bare.status == .unprocessableContent && bare.text.contains("id=\"reason-error\""))
        #expect(try await second.post(returned, [("answer", "returned"), ("reason", "Sudah ada")]).status == .seeOther)
        #expect(try await !slugs().contains("badan-lain"))
        #expect(try await first.get("/petugas/kelola/catatan").text.contains("Mengembalikan permintaan"))
    }

    @Test("the national admin names an agency, sees its units, and gives a seat in one of them")
    func unitsOfAnAgency() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        let agency = try await desk.surabaya
        let unit = try await desk.unit("Bina Marga")
        let path = "/petugas/kelola/petugas/baru"
        let person = [("name", "Petugas Baru"), ("email", "baru@lapor.example"), ("language", "id"), ("role", "liaisonOfficer")]
        #expect(!(try await national.get(path)).text.contains(unit.name))
        let shown = try await national.post(path, person + [("agencyWords", agency.name), ("action", "unit")])
        #expect(shown.status == .ok, "nothing is wrong yet: \(shown.status)")
        #expect(shown.text.contains(unit.name) && shown.text.contains("baru@lapor.example"))
        let without = try await national.post(path, person + [("agency", agency.id.description), ("unit", "")])
        #expect(without.status == .unprocessableContent && without.text.contains("id=\"unit-error\""))
        let foreign = try await national.post(path, person + [("agency", agency.id.description), ("unit", "123")])
        #expect(foreign.status == .unprocessableContent)
        let given = try await national.post(path, person + [("agency", agency.id.description), ("unit", unit.id.description)])
        #expect(given.status == .seeOther, "\(given.text)")
        #expect(try await national.get(try #require(given.location)).text.contains(unit.name))
    }

    @Test("who lets the last one of a unit go is told what the unit lacks")
    func warnings() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let unit = try await desk.unit("Bina Marga")
        let people = try await admin.get("/petugas/kelola/petugas?kata=Penghubung").text
        let row = try #require(people.split(separator: "<tr").first { $0.contains("Bina Marga") })
        let person = try #require(row.split(separator: "\"").first { $0.hasPrefix("/petugas/kelola/petugas/") }.map(String.init))
        _ = try await admin.get(person + "/serah-terima")
        let gone = try await admin.post(person + "/serah-terima", [("successor", "")])
        #expect(gone.status == .seeOther, "\(gone.text)")
        let page = try await admin.get(try #require(gone.location)).text
        #expect(page.contains("Tersimpan") && page.contains("tidak lagi mempunyai pejabat penghubung") && page.contains(unit.name))
        #expect(!(try await admin.get("/petugas/kelola/petugas?kabar=tersimpan&kurang=1.2&kurang=x&kurang=")).text.contains("tidak lagi"))
    }

    @Test("what is wrong with a form stands beside its field, and what was typed stays")
    func faults() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        _ = try await national.get("/petugas/kelola/libur/baru")
        let answer = try await national.post(
            "/petugas/kelola/libur/baru",
            [("date-hari", "31"), ("date-bulan", "2"), ("date-tahun", "2027"), ("name", "Hari Uji"), ("kind", "nationalHoliday")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("id=\"date-error\"") && answer.text.contains("Hari Uji"))
    }

    @Test("the summary names the field that the office finds wrong", arguments: [("id", "Nilai: bentuknya keliru"), ("en", "Value: not")])
    func named(language: String, words: String) async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        let path = "/petugas/kelola/tenggat/baru?bahasa=\(language)"
        _ = try await national.get(path)
        let answer = try await national.post(path, [("value", "abc"), ("basis", "SK 1")])
        #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(answer.text)")
    }

    @Test("the summary names the field of a fault that only the store knows")
    func taken() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        let category = try #require(try await desk.office.rules.current().categories.roots.first)
        _ = try await national.get("/petugas/kelola/kategori/baru")
        let answer = try await national.post("/petugas/kelola/kategori/baru", [("indonesianName", category.indonesianName)])
        #expect(answer.status == .unprocessableContent)
        let label = try Catalogues(resources: TestSite.resources)[.indonesian].message("administration.field.indonesianName")?.filled { _ in
            nil
        }
        #expect(answer.text.contains("\(try #require(label)): sudah ada yang memakainya"), "\(answer.text)")
    }

    @Test("a form sent ten times at once makes one unit, and each sending goes on to the same page")
    func sentTwice() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let form = try await admin.get("/petugas/kelola/unit/baru")
        let key = try #require(form.value(ofInput: FormGuard.composeFieldName))
        let fields = [(FormGuard.composeFieldName, key), ("name", "Dinas Kebudayaan"), ("duty", "handling")]
        let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
            for _ in 0..<10 { group.addTask { try await admin.post("/petugas/kelola/unit/baru", fields) } }
            return try await group.reduce(into: [TestAnswer]()) { $0.append($1) }
        }
        #expect(Set(answers.map(\.location)) == ["/petugas/kelola/unit?kabar=tersimpan"])
        let units = try await desk.office.rules.current().directory.units(of: try await desk.surabaya.id)
        #expect(units.count { $0.name == "Dinas Kebudayaan" } == 1)
        let other = try await admin.post("/petugas/kelola/unit/baru", [(FormGuard.composeFieldName, key)])
        #expect(other.location != nil, "the key stands for what was done with it")
    }

    @Test("a form that was wrong can be sent again, corrected, with its own key")
    func corrected() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let form = try await admin.get("/petugas/kelola/unit/baru")
        let key = [(FormGuard.composeFieldName, try #require(form.value(ofInput: FormGuard.composeFieldName)))]
        let wrong = try await admin.post("/petugas/kelola/unit/baru", key + [("name", ""), ("duty", "handling")])
        #expect(wrong.status == .unprocessableContent)
        let right = try await admin.post("/petugas/kelola/unit/baru", key + [("name", "Dinas Kebudayaan"), ("duty", "handling")])
        #expect(right.status == .seeOther)
    }

    @Test("who edits an entry that another has changed meanwhile is told, keeps what he typed, and may send it again")
    func changedMeanwhile() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let unit = try await desk.unit("Bina Marga")
        let path = "/petugas/kelola/unit/\(unit.id)"
        func hidden(_ page: TestAnswer) -> [(String, String)] {
            [FormGuard.composeFieldName, "versi"].map { ($0, page.value(ofInput: $0) ?? "") }
        }
        let form = try await admin.get(path)
        try await desk.office.editUnit(unit.id, UnitForm(name: "Bina Marga Baru", parent: unit.parent, duty: unit.duty), by: .system)
        let mine = [("name", "Bina Marga Saya"), ("parent", unit.parent?.description ?? ""), ("duty", unit.duty.rawValue)]
        let told = try await admin.post(path, hidden(form) + mine)
        #expect(told.status == .conflict)
        #expect(told.text.contains("Data ini sudah berubah") && told.text.contains("Bina Marga Saya"))
        #expect(try await desk.unit("Bina Marga").name == "Bina Marga Baru")
        #expect(try await admin.post(path, hidden(told) + mine).status == .seeOther)
        #expect(try await desk.unit("Bina Marga").name == "Bina Marga Saya")
    }

    @Test("the log speaks the words of the forms, not the keys it stores")
    func logWords() async throws {
        let desk = try await DeskFixture()
        let unit = try await desk.unit("Bina Marga")
        let national = try await desk.officer(.nationalAdmin)
        _ = try await desk.office.createUnit(
            UnitForm(name: "Seksi Trotoar", parent: unit.id, duty: .handling), in: try await desk.surabaya.id, by: .system)
        for language in ["id", "en"] {
            let page = try await national.get("/petugas/kelola/catatan?bahasa=\(language)").text
            let keys = ["parent:", "duty:", "handling", "role:", "liaisonOfficer", "connectionStatus", "name:"]
            #expect(keys.allSatisfy { !page.contains($0) }, "\(language): \(keys.filter(page.contains))")
            #expect(page.contains("Seksi Trotoar") && page.contains(unit.name))
        }
        let page = try await national.get("/petugas/kelola/catatan?bahasa=id").text
        #expect(page.contains("Di bawah unit: \(unit.name)") && page.contains("Tugas: Menangani laporan"))
    }

    @Test("a holiday is added and cancelled, and the log says who did it")
    func holidays() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        _ = try await national.get("/petugas/kelola/libur/baru")
        let added = try await national.post(
            "/petugas/kelola/libur/baru",
            [("date-hari", "10"), ("date-bulan", "2"), ("date-tahun", "2027"), ("name", "Hari Uji"), ("kind", "nationalHoliday")])
        #expect(added.status == .seeOther, "\(added.text)")
        let list = try await national.get("/petugas/kelola/libur?tahun=2027").text
        #expect(list.contains("Hari Uji"))
        let cancel = try #require(list.split(separator: "\"").first { $0.hasSuffix("/pembatalan") }.map(String.init))
        _ = try await national.get(cancel)
        #expect(try await national.post(cancel, []).status == .seeOther)
        #expect(try await national.get("/petugas/kelola/catatan").text.contains("Membatalkan hari libur"))
    }
}
