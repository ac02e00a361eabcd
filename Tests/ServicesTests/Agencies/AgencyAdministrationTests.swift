import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Agencies and units are kept by administrators")
struct AgencyAdministrationTests {
    @Test("a new agency gets a free address, is found at once, and the act stands in the log", arguments: TestStores.engines)
    func creating(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let admin = try await test.signIn(.nationalAdmin, email: "na@lapor.example")
            let form = AgencyForm(kind: .institution, name: " Badan  Contoh\u{202E} ")
            let made = [try await test.office.createAgency(form, by: .system), try await test.office.createAgency(form, by: .system)]
            let (first, second) = (try #require(made[0].made), try #require(made[1].made))
            let directory = try await test.office.rules.current().directory
            #expect(directory.agency(first)?.name == "Badan Contoh")
            #expect(directory.agency(first)?.slug == "badan-contoh")
            #expect(directory.agency(second)?.slug == "badan-contoh-2")
            let log = try await test.office.officeLog(by: admin.actor).entries
            #expect(log.first?.act == .agencyCreated)
            #expect(log.first?.officer == nil)
            #expect(log.first?.detail["name"] == "Badan Contoh")
        }
    }

    @Test("what is wrong with a form is told all at once", arguments: TestStores.engines)
    func faults(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let form = AgencyForm(
                kind: .city, name: "", abbreviation: String(repeating: "x", count: 61), slug: "Tidak Rapi", regionCode: "35",
                hostedBy: ID(1))
            let expected = ServiceFault.invalid([
                FieldFault("name", .missing), FieldFault("abbreviation", .tooLong, limit: 60), FieldFault("slug", .malformed),
                FieldFault("regionCode", .unknown), FieldFault("hostedBy", .unknown),
            ])
            await #expect(throws: expected) { try await test.office.createAgency(form, by: .system) }
            let taken = AgencyForm(kind: .other, name: "Lain", slug: "kota-surabaya")
            await #expect(throws: refusal("slug", .taken)) { try await test.office.createAgency(taken, by: .system) }
        }
    }

    @Test("an ended agency is nobody's target and keeps its name; the successor must be another in force", arguments: TestStores.engines)
    func ending(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (old, new) = (try await test.agency("kota-surabaya"), try await test.agency("kabupaten-badung"))
            await #expect(throws: refusal("successor", .unknown)) {
                try await test.office.endAgency(old.id, successor: old.id, by: .system)
            }
            #expect(try await test.office.rules.current().directory.agency(old.id) != nil)
            try await test.office.endAgency(old.id, successor: new.id, by: .system)
            let directory = try await test.office.rules.current().directory
            #expect(directory.agency(old.id) == nil)
            #expect(directory.agencyEver(old.id)?.successor == new.id)
            await #expect(throws: ServiceFault.notFound) {
                try await test.office.endAgency(old.id, successor: new.id, by: .system)
            }
        }
    }

    @Test("an agency's admin keeps his own tree and approval, and nothing else", arguments: TestStores.engines)
    func permissions(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (own, other) = (try await test.agency("kota-surabaya"), try await test.agency("kabupaten-badung"))
            let admin = try await test.signIn(.agencyAdmin, agency: own.id, email: "aa@lapor.example").actor
            let office = test.office
            let unit = try await office.createUnit(UnitForm(name: "Dinas Taman"), in: own.id, by: admin)
            try await office.setAnswerApproval(own.id, to: .always, by: admin)
            #expect(try await test.agency("kota-surabaya").answerApproval == .always)
            await #expect(throws: ServiceFault.notPermitted) {
                try await office.createUnit(UnitForm(name: "X"), in: other.id, by: admin)
            }
            await #expect(throws: ServiceFault.notPermitted) { try await office.setAnswerApproval(other.id, to: .always, by: admin) }
            await #expect(throws: ServiceFault.notPermitted) { try await office.editAgency(own.id, AgencyForm(own), by: admin) }
            await #expect(throws: ServiceFault.notPermitted) {
                try await office.createAgency(AgencyForm(kind: .other, name: "Baru"), by: admin)
            }
            let liaison = try await test.signIn(.liaisonOfficer, agency: own.id, unit: unit, email: "lo@lapor.example").actor
            await #expect(throws: ServiceFault.notPermitted) { try await office.createUnit(UnitForm(name: "Y"), in: own.id, by: liaison) }
            await #expect(throws: ServiceFault.notFound) { try await office.endUnit(unit, successor: nil, by: liaison) }
        }
    }

    @Test("in an agency's own installation its admin runs the office", arguments: TestStores.engines)
    func agencyScope(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { nation in
            let home = try await nation.agency("kabupaten-badung")
            let test = TestOffice(
                office: try TestOffice.office(nation.office.store, scope: .agency(home.id), clock: nation.clock), clock: nation.clock)
            let admin = try await test.signIn(.agencyAdmin, agency: home.id, email: "aa@lapor.example").actor
            let wish = try await test.office.createAgency(AgencyForm(kind: .other, name: "Desa Contoh"), by: admin)
            let second = try await test.signIn(.agencyAdmin, agency: home.id, email: "aa2@lapor.example").actor
            guard case .asked(let request) = wish else { throw ServiceFault.conflict }
            try await test.office.approveOfficeRequest(request, by: second)
            #expect(try await test.agency("desa-contoh").name == "Desa Contoh")
            _ = try await test.office.addCategory(CategoryForm(indonesianName: "Pura"), by: admin)
            let other = try await test.agency("kota-surabaya")
            let stranger = Actor(kind: .officer(ID(1)), role: .agencyAdmin, agency: other.id)
            await #expect(throws: ServiceFault.notPermitted) {
                try await test.office.addCategory(CategoryForm(indonesianName: "Asing"), by: stranger)
            }
        }
    }

    @Test("the tree is six deep and never a circle", arguments: TestStores.engines)
    func tree(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (agency, other) = (try await test.agency("kota-surabaya").id, try await test.agency("kemenkes").id)
            let office = test.office
            var chain: [ID<WorkUnit>] = []
            for level in 1...6 {
                chain.append(try await office.createUnit(UnitForm(name: "Unit \(level)", parent: chain.last), in: agency, by: .system))
            }
            let (top, deepest) = (try #require(chain.first), try #require(chain.last))
            await #expect(throws: refusal("parent", .outOfRange, limit: 6)) {
                try await office.createUnit(UnitForm(name: "Unit 7", parent: deepest), in: agency, by: .system)
            }
            await #expect(throws: refusal("parent", .outOfRange)) {
                try await office.editUnit(top, UnitForm(name: "Unit 1", parent: deepest), by: .system)
            }
            await #expect(throws: refusal("parent", .unknown)) {
                try await office.createUnit(UnitForm(name: "Asing", parent: top), in: other, by: .system)
            }
            let root = try await office.createUnit(UnitForm(name: "Akar"), in: agency, by: .system)
            await #expect(throws: refusal("parent", .outOfRange, limit: 6)) {
                try await office.editUnit(top, UnitForm(name: "Unit 1", parent: root), by: .system)
            }
            try await office.editUnit(chain[1], UnitForm(name: "Pindah", parent: root, duty: .complaints), by: .system)
            let directory = try await office.rules.current().directory
            #expect(directory.unitPath(deepest) == [chain[5], chain[4], chain[3], chain[2], chain[1], root])
            #expect(directory.unit(chain[1])?.duty == .complaints)
            #expect(directory.unit(chain[1])?.slug == "unit-2")
        }
    }

    @Test("when a unit ends, units and people below it go to the successor", arguments: TestStores.engines)
    func endingUnit(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let agency = try await test.agency("kota-surabaya").id
            let office = test.office
            let old = try await office.createUnit(UnitForm(name: "Lama"), in: agency, by: .system)
            let child = try await office.createUnit(UnitForm(name: "Seksi", parent: old), in: agency, by: .system)
            let new = try await office.createUnit(UnitForm(name: "Baru"), in: agency, by: .system)
            let officer = try await test.signIn(.liaisonOfficer, agency: agency, unit: old, email: "lo@lapor.example")
            await #expect(throws: refusal("successor", .outOfRange)) { try await office.endUnit(old, successor: child, by: .system) }
            await #expect(throws: refusal("successor", .outOfRange)) { try await office.endUnit(old, successor: old, by: .system) }
            try await office.endUnit(old, successor: new, by: .system)
            let directory = try await office.rules.current().directory
            #expect(directory.unit(old) == nil)
            #expect(directory.unitPath(child) == [child, new])
            let seats = try await office.officerEntry(officer.officer, by: .system).seats
            #expect(seats.map(\.unit) == [new])
        }
    }

    @Test("the list is filtered and read page by page without repeating or leaving out", arguments: TestStores.engines)
    func listing(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            var seen: [ID<Agency>] = []
            var after: ID<Agency>?
            repeat {
                let page = try await test.office.agencies(AgencyFilter(kind: .regency), after: after, limit: 100)
                #expect(page.entries.allSatisfy { $0.kind == .regency })
                seen += page.entries.map(\.id)
                after = page.next
            } while after != nil
            let all = try await test.office.rules.current().directory.agencies.filter { $0.kind == .regency }.map(\.id)
            #expect(seen == all)
            #expect(all.count > 400)
            #expect(try await test.office.agencies(AgencyFilter(words: "surabaya", kind: .city)).entries.map(\.slug) == ["kota-surabaya"])
        }
    }
}
