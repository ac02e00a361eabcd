import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Holidays and deadline policies are kept by administrators")
struct CalendarAdministrationTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test("a holiday counts once it is added, until it is cancelled, and can then be decreed again", arguments: TestStores.engines)
    func holidays(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, date) = (test.office, try day("2026-09-15"))
            let form = HolidayForm(date: date, name: "Hari Contoh", kind: .nationalHoliday)
            let id = try await office.addHoliday(form, by: .system)
            #expect(try await !office.rules.current().calendar.isWorkingDay(date))
            await #expect(throws: refusal("date", .taken)) { try await office.addHoliday(form, by: .system) }
            let listed = try await office.holidays(year: 2026).entries.first { $0.id == id }
            #expect(listed?.day.addedAt == test.clock.read())
            try await office.cancelHoliday(id, by: .system)
            #expect(try await office.rules.current().calendar.isWorkingDay(date, asOf: test.clock.read()))
            await #expect(throws: ServiceFault.notFound) { try await office.cancelHoliday(id, by: .system) }
            _ = try await office.addHoliday(form, by: .system)
        }
    }

    @Test("a regional holiday closes its agency alone", arguments: TestStores.engines)
    func regional(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, date) = (test.office, try day("2026-11-16"))
            let (badung, surabaya) = (try await test.agency("kabupaten-badung").id, try await test.agency("kota-surabaya").id)
            let form = HolidayForm(date: date, name: "Hari Jadi Mangupura", kind: .nationalHoliday, agency: badung)
            _ = try await office.addHoliday(form, by: .system)
            let calendar = try await office.rules.current().calendar
            #expect(!calendar.isWorkingDay(date, agency: badung))
            #expect(calendar.isWorkingDay(date, agency: surabaya))
        }
    }

    @Test("the years are read page by page in their order", arguments: TestStores.engines)
    func listing(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            var dates: [CivilDate] = []
            var after: ID<HolidayEntry>?
            repeat {
                let page = try await test.office.holidays(after: after, limit: 25)
                dates += page.entries.map(\.day.date)
                after = page.next
            } while after != nil
            #expect(dates.count == TestOffice.reference.holidays.count)
            #expect(dates == dates.sorted())
        }
    }

    @Test("a new rule ends the old one the day before, and the past stays as it was", arguments: TestStores.engines)
    func policies(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let (today, start) = (try day("2026-01-05"), try day("2026-03-01"))
            _ = try await office.addPolicy(
                PolicyForm(key: .clock(.verify), value: 2, validFrom: start, basis: "Permen contoh"), by: .system)
            let rows = try await office.policies(key: .clock(.verify)).entries.map(\.row)
            #expect(rows.map(\.value) == [2, 3])
            #expect(rows.map(\.validTo) == [nil, start.previous])
            let table = try await office.rules.current().policies
            #expect(try table.whole(.clock(.verify), on: start.previous) == 3)
            #expect(try table.whole(.clock(.verify), on: start) == 2)
            // Between two that are already decided.
            let middle = try day("2026-02-01")
            _ = try await office.addPolicy(PolicyForm(key: .clock(.verify), value: 4, validFrom: middle, basis: "SE contoh"), by: .system)
            #expect(try await office.policies(key: .clock(.verify)).entries.map(\.row.validTo) == [nil, start.previous, middle.previous])
            await #expect(throws: refusal("validFrom", .taken)) {
                try await office.addPolicy(PolicyForm(key: .clock(.verify), value: 5, validFrom: start, basis: "SE"), by: .system)
            }
            await #expect(throws: refusal("validFrom", .outOfRange)) {
                try await office.addPolicy(PolicyForm(key: .clock(.verify), value: 5, validFrom: today.previous, basis: "SE"), by: .system)
            }
        }
    }

    @Test("an agency may only bind itself more strictly", arguments: TestStores.engines)
    func stricter(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, agency, from) = (test.office, try await test.agency("kota-surabaya").id, try day("2026-02-02"))
            func add(_ key: PolicyKey, _ value: Double) async throws {
                _ = try await office.addPolicy(
                    PolicyForm(key: key, value: value, agency: agency, validFrom: from, basis: "Perwali contoh"), by: .system)
            }
            for (key, value) in [
                (.clock(.followUpFirst), 5), (.clock(.followUpFirst), 7), (.clock(.reporterReply), 9),
                (.limit(.completionReminderFirst), 2),
            ] as [(PolicyKey, Double)] {
                await #expect(throws: refusal("value", .outOfRange)) { try await add(key, value) }
            }
            try await add(.clock(.followUpFirst), 3)
            try await add(.clock(.reporterReply), 12)
            let table = try await office.rules.current().policies
            #expect(try table.whole(.clock(.followUpFirst), agency: agency, on: from) == 3)
            #expect(try table.whole(.clock(.reporterReply), agency: agency, on: from) == 12)
            #expect(try table.whole(.clock(.followUpFirst), on: from) == 5)
        }
    }

    @Test("values that are no period are refused", arguments: [0, -1, 1.5, 4000, Double.nan, .infinity])
    func values(value: Double) async throws {
        try await TestOffice.with(.sqlite) { test in
            let form = PolicyForm(key: .clock(.verify), value: value, validFrom: try day("2026-02-02"), basis: "SE")
            await #expect(throws: refusal("value", .outOfRange)) { try await test.office.addPolicy(form, by: .system) }
        }
    }

    @Test("calendar and policies are the national admin's", arguments: [Role.agencyAdmin, .supervisor, .internalAuditor])
    func permissions(role: Role) async throws {
        try await TestOffice.with(.sqlite) { test in
            let agency = try await test.agency("kota-surabaya").id
            let actor = try await test.signIn(role, agency: agency, email: "x@lapor.example").actor
            await #expect(throws: ServiceFault.notPermitted) {
                try await test.office.addHoliday(
                    HolidayForm(date: try day("2026-02-02"), name: "X", kind: .collectiveLeave), by: actor)
            }
            await #expect(throws: ServiceFault.notPermitted) {
                try await test.office.addPolicy(
                    PolicyForm(key: .clock(.verify), value: 1, agency: agency, validFrom: try day("2026-02-02"), basis: "X"), by: actor)
            }
        }
    }

    @Test("reference data is loaded once and never over what an administrator changed", arguments: TestStores.engines)
    func loading(engine: TestEngine) async throws {
        try await TestOffice.with(engine, isLoaded: false) { test in
            let office = test.office
            let policies = try DeadlinePolicyRow.read(folder: TestOffice.folder).get()
            let first = try await office.loadReference(TestOffice.reference, policies: policies)
            #expect(first.agencies == TestOffice.reference.agencies.count)
            #expect(first.categories == TestOffice.reference.categories.count)
            #expect(first.holidays == TestOffice.reference.holidays.count)
            #expect(first.policies == PolicyKey.allCases.count)
            var form = AgencyForm(try await test.agency("kota-surabaya"))
            form.name = "Kota Pahlawan"
            form.connectionStatus = .direct
            try await office.editAgency(try await test.agency("kota-surabaya").id, form, by: .system)
            _ = try await office.addPolicy(
                PolicyForm(key: .clock(.verify), value: 2, validFrom: try day("2026-01-05"), basis: "SE"), by: .system)
            #expect(try await office.loadReference(TestOffice.reference, policies: policies).isNothing)
            #expect(try await test.agency("kota-surabaya").name == "Kota Pahlawan")
            #expect(try await office.rules.current().policies.whole(.clock(.verify), on: try day("2026-01-05")) == 2)
        }
    }
}
