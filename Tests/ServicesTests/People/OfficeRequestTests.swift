import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What one national admin may not do alone")
struct OfficeRequestTests {
    private struct Two {
        let first: Actor
        let second: Actor

        init(_ test: TestOffice) async throws {
            first = try await test.signIn(.nationalAdmin, email: "satu@lapor.example").actor
            second = try await test.signIn(.nationalAdmin, email: "dua@lapor.example").actor
        }
    }

    private func asked<Entity>(_ outcome: OfficeOutcome<Entity>) throws -> ID<OfficeRequest> {
        guard case .asked(let id) = outcome else { throw ServiceFault.conflict }
        return id
    }

    @Test("a new agency exists once another admin has approved it, never by who asked", arguments: TestStores.engines)
    func agency(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, people) = (test.office, try await Two(test))
            let id = try asked(try await office.createAgency(AgencyForm(kind: .other, name: "Badan Contoh"), by: people.first))
            #expect(try await office.rules.current().directory.agency(slug: "badan-contoh") == nil)
            let waiting = try await office.officeRequests(by: people.second).entries
            #expect(waiting.map(\.id) == [id] && waiting.first?.askedBy == people.first.officer)
            await #expect(throws: Refusal(.samePerson)) { try await office.approveOfficeRequest(id, by: people.first) }
            await #expect(throws: ServiceFault.notPermitted) { try await office.approveOfficeRequest(id, by: .system) }
            try await office.approveOfficeRequest(id, by: people.second)
            #expect(try await office.rules.current().directory.agency(slug: "badan-contoh")?.name == "Badan Contoh")
            await #expect(throws: ServiceFault.notFound) { try await office.approveOfficeRequest(id, by: people.second) }
            #expect(try await office.officeRequests(by: people.first).entries.isEmpty)
            let acts = try await office.officeLog(by: people.first).entries.map(\.act)
            #expect(acts.filter { [.requestMade, .requestApproved, .agencyCreated].contains($0) }.count == 3)
        }
    }

    @Test("the duties of Arbiter and IdentityCustodian need two, every other seat one", arguments: TestStores.engines)
    func duties(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, people) = (test.office, try await Two(test))
            let city = try await test.agency("kota-surabaya").id
            let ordinary = SeatForm(role: .leader, agency: city)
            let account = try await office.invite(email: "p@lapor.example", name: "Petugas", seat: ordinary, by: people.first)
            let person = try #require(account.made)
            let custodian = SeatForm(role: .internalAuditor, agency: city, duties: [.identityCustodian], decree: "SK 1")
            let seat = try asked(try await office.giveSeat(person, custodian, by: people.first))
            #expect(try await office.officerEntry(person, by: people.first).seats.count == 1)
            let arbiter = SeatForm(role: .nationalAdmin, duties: [.arbiter])
            let invited = try asked(try await office.invite(email: "a@lapor.example", name: "Pemutus", seat: arbiter, by: people.first))
            #expect(try await test.count("select count(*) from officers where email = 'a@lapor.example'") == 0)
            for id in [seat, invited] { try await office.approveOfficeRequest(id, by: people.second) }
            #expect(try await office.officerEntry(person, by: people.first).seats.map(\.duties) == [[], [.identityCustodian]])
            #expect(try await test.count("select count(*) from seats where duties = 'arbiter'") == 1)
            _ = try await test.link(.invitation)
        }
    }

    @Test("nobody approves his own duty, and who may not keep the installation sees no request", arguments: TestStores.engines)
    func ownDuty(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, people) = (test.office, try await Two(test))
            let ministry = try await test.agency("kemenpanrb").id
            let second = try #require(people.second.officer)
            let seat = SeatForm(role: .nationalAdmin, agency: ministry, duties: [.arbiter])
            let id = try asked(try await office.giveSeat(second, seat, by: people.first))
            await #expect(throws: Refusal(.samePerson)) { try await office.approveOfficeRequest(id, by: people.second) }
            let admin = try await test.signIn(.agencyAdmin, agency: ministry, email: "aa@lapor.example").actor
            await #expect(throws: ServiceFault.notPermitted) { try await office.officeRequests(by: admin) }
            await #expect(throws: ServiceFault.notPermitted) { try await office.approveOfficeRequest(id, by: admin) }
        }
    }

    @Test("a request that is returned leaves nothing but its reason", arguments: TestStores.engines)
    func returned(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, people) = (test.office, try await Two(test))
            let id = try asked(try await office.createAgency(AgencyForm(kind: .other, name: "Badan Contoh"), by: people.first))
            await #expect(throws: ServiceFault.invalid([FieldFault("reason", .missing)])) {
                try await office.returnOfficeRequest(id, reason: " ", by: people.second)
            }
            await #expect(throws: Refusal(.samePerson)) { try await office.returnOfficeRequest(id, reason: "Tidak", by: people.first) }
            try await office.returnOfficeRequest(id, reason: "Sudah ada dengan nama lain", by: people.second)
            #expect(try await office.rules.current().directory.agency(slug: "badan-contoh") == nil)
            let line = try #require(try await office.officeLog(by: people.first).entries.first)
            #expect(line.act == .requestReturned && line.detail["reason"] == "Sudah ada dengan nama lain")
            await #expect(throws: ServiceFault.notFound) { try await office.approveOfficeRequest(id, by: people.second) }
        }
    }

    @Test("an inspectorate is made and unmade by two, and never by the agency's own admin", arguments: TestStores.engines)
    func inspectorate(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, people) = (test.office, try await Two(test))
            let city = try await test.agency("kota-surabaya").id
            let admin = try await test.signIn(.agencyAdmin, agency: city, email: "aa@lapor.example").actor
            let eyes = UnitForm(name: "Inspektorat", duty: .inspectorate)
            await #expect(throws: refusal("duty", .reserved)) { try await office.proposeUnit(eyes, in: city, by: admin) }
            await #expect(throws: refusal("duty", .reserved)) { try await office.createUnit(eyes, in: city, by: people.first) }
            let wish = try asked(try await office.proposeUnit(eyes, in: city, by: people.first))
            #expect(try await office.rules.current().directory.units(of: city).isEmpty)
            await #expect(throws: Refusal(.samePerson)) { try await office.approveOfficeRequest(wish, by: people.first) }
            try await office.approveOfficeRequest(wish, by: people.second)
            let unit = try #require(try await office.rules.current().directory.units(of: city).first)
            #expect(unit.duty == .inspectorate)
            await #expect(throws: refusal("successor", .reserved)) { try await office.endUnit(unit.id, successor: nil, by: admin) }
            let renamed = try await office.proposeUnitChange(unit.id, UnitForm(name: "Inspektorat Kota", duty: .inspectorate), by: admin)
            #expect(renamed.made == unit.id, "its name is its admin's")
            let plain = UnitForm(name: "Dinas Taman")
            await #expect(throws: refusal("duty", .reserved)) { try await office.proposeUnitChange(unit.id, plain, by: admin) }
            let change = try asked(try await office.proposeUnitChange(unit.id, plain, by: people.second))
            #expect(try await office.rules.current().directory.unit(unit.id)?.duty == .inspectorate)
            try await office.approveOfficeRequest(change, by: people.first)
            #expect(try await office.rules.current().directory.unit(unit.id)?.duty == .handling)
        }
    }

    @Test("what became impossible meanwhile is refused, and the request still waits", arguments: TestStores.engines)
    func impossible(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, people) = (test.office, try await Two(test))
            let form = AgencyForm(kind: .other, name: "Badan Contoh", slug: "badan-contoh")
            let id = try asked(try await office.createAgency(form, by: people.first))
            _ = try await office.createAgency(form, by: .system)
            await #expect(throws: refusal("slug", .taken)) { try await office.approveOfficeRequest(id, by: people.second) }
            #expect(try await office.officeRequests(by: people.second).entries.map(\.id) == [id])
        }
    }
}
