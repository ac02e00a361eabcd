import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Rules tried on the past, and how suggestions fared")
struct RehearsalTests {
    private func form(_ desk: TestDesk, _ phrases: String, percent: Int = 80) -> RoutingRuleForm {
        RoutingRuleForm(
            number: 1, phrases: phrases, body: .body(Holder(agency: desk.cast.neighbour)), percent: percent, isOn: false,
            validFrom: ClockZone.wib.date(of: desk.clock.read()))
    }

    @Test("a proposed rule says who would get what, of a period, and stores nothing", arguments: TestStores.engines)
    func rule(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.rule("lampu jalan", body: .body(Holder(agency: desk.cast.city)), percent: 60)
            let day = ClockZone.wib.date(of: desk.clock.read())
            let lamp = try await desk.submit("Lampu jalan padam di gang dua.")
            try await desk.submit("Sampah menumpuk di pasar.")
            var sensitive = desk.newReport("Lampu jalan padam di gang tiga.")
            sensitive.isByChild = true
            _ = try await desk.office.submit(sensitive)
            desk.pass(days: 3)
            try await desk.submit("Lampu jalan padam hari ini.")
            let before = try await StoreContents.counts(desk.office.store)
            let found = try await desk.office.rehearse(form(desk, "lampu jalan"), in: nil, from: day, to: day, by: desk.cast.verifier)
            #expect(found.read == 2 && found.reached == 1 && found.changed == 1)
            let line = try #require(found.lines.first)
            #expect(found.lines.count == 1 && line.code == lamp)
            #expect(line.before?.value.agency == desk.cast.city && line.after?.value.agency == desk.cast.neighbour)
            let wider = try await desk.office.rehearse(
                form(desk, "lampu jalan"), in: nil, from: day, to: day.adding(days: 3), by: desk.cast.verifier)
            #expect(wider.changed == 2)
            #expect(try await StoreContents.counts(desk.office.store) == before)
            await #expect(throws: ServiceFault.notPermitted) {
                _ = try await desk.office.rehearse(form(desk, "lampu"), in: nil, from: day, to: day, by: desk.cast.admin)
            }
            await #expect(throws: ServiceFault.invalid([FieldFault("to", .outOfRange)])) {
                _ = try await desk.office.rehearse(
                    form(desk, "lampu"), in: nil, from: day, to: day.adding(days: -1), by: desk.cast.verifier)
            }
        }
    }

    @Test("another period says which dates would be others, and how many late", arguments: TestStores.engines)
    func policy(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let day = ClockZone.wib.date(of: desk.clock.read())
            let code = try await desk.submit()
            desk.pass(days: 2)
            try await desk.verify(code)
            func rehearse(_ value: Double) async throws -> PolicyRehearsal {
                try await desk.office.rehearse(
                    PolicyForm(key: .clock(.verify), value: value, validFrom: day, basis: ""), from: day, to: day, by: desk.cast.verifier)
            }
            let shorter = try await rehearse(1)
            #expect(shorter.read == 1 && shorter.clocks == 1 && shorter.before == 0 && shorter.after == 1)
            #expect(shorter.lines.first.flatMap { line in line.after.flatMap { new in line.before.map { new < $0 } } } == true)
            #expect(try await rehearse(3).lines.isEmpty)
            await #expect(throws: ServiceFault.invalid([FieldFault("value", .outOfRange)])) { _ = try await rehearse(0) }
        }
    }

    @Test(
        "another reminder says to whom a letter would have gone and when; what moves no date cannot be tried", arguments: TestStores.engines
    )
    func limits(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let day = ClockZone.wib.date(of: desk.clock.read())
            let code = try await desk.inProgress("Lampu jalan padam di gang dua.")
            try await desk.answer(code)
            let answered = ClockZone.wib.date(of: desk.clock.read())
            desk.pass(days: 7)
            try await desk.act(code, by: .reporter) { _ in .confirm }
            let today = ClockZone.wib.date(of: desk.clock.read())
            func rehearse(_ key: LimitKey, _ value: Double) async throws -> PolicyRehearsal {
                try await desk.office.rehearse(
                    PolicyForm(key: .limit(key), value: value, validFrom: today, basis: ""), from: day, to: today, by: desk.cast.verifier)
            }
            let later = try await rehearse(.reporterReplyReminderFirst, 9)
            #expect(later.read == 1 && later.clocks == 1 && later.before == 1 && later.after == 0)
            let line = try #require(later.lines.first)
            #expect(line.code == code && line.isReporters && line.before.map { $0 > answered && $0 <= today } == true && line.after == nil)
            #expect(try await rehearse(.reporterReplyReminderFirst, 1).lines.first?.after.map { $0 < today } == true)
            #expect(try await rehearse(.pauseMax, 1).clocks == 0, "nobody waited for the reporter")
            for (key, value, field) in [(LimitKey.formWork, 5.0, "key"), (.holderShare, 101, "value"), (.reopenMin, 0, "value")] {
                await #expect(throws: ServiceFault.invalid([FieldFault(field, .outOfRange)])) { _ = try await rehearse(key, value) }
            }
        }
    }

    @Test(
        "what each rule and row suggested is counted, the whole office's for the nation and his own for an agency's admin",
        arguments: TestStores.engines)
    func misroutes(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let wrong = try await desk.rule("lampu jalan", body: .body(Holder(agency: desk.cast.neighbour)), percent: 60)
            let right = try await desk.rule("padam", body: .body(Holder(agency: desk.cast.city)), percent: 60, number: 20)
            for _ in 0..<3 {
                let code = try await desk.submit("Lampu jalan padam.")
                try await desk.route()
                try await desk.verify(code)
            }
            let lines = try await desk.office.misroutes(by: desk.cast.verifier).filter { $0.source == .rule }
            #expect(lines.map(\.rule?.id) == [wrong, right])
            #expect(lines.map(\.record) == [RouteRecord(suggested: 3, changed: 3), RouteRecord(suggested: 3, taken: 3)])
            let own = try await desk.office.misroutes(by: desk.cast.admin).filter { $0.source == .rule }
            #expect(own.map(\.rule?.id) == [right])
            await #expect(throws: ServiceFault.notPermitted) { _ = try await desk.office.misroutes(by: desk.cast.liaison) }
        }
    }

    @Test("a suggestion by all the rules that are shipped costs little") func speed() async throws {
        try await TestOffice.with(.sqlite, isLoaded: false) { test in
            try await test.office.loadReference(
                TestOffice.reference, policies: try DeadlinePolicyRow.read(folder: TestOffice.folder).get(),
                routing: try RoutingRuleRow.read(folder: TestOffice.folder, for: TestOffice.reference).get())
            let rules = try await test.office.rules.current()
            let sources = try await test.office.store.read { session in try RoutingSources(session) }
            let suggester = RouteSuggester(
                sources, rules: rules, office: .nation, model: UntrainedModel(), day: ClockZone.wib.date(of: test.clock.read()))
            let text = String(
                repeating: "Jalan di depan pasar berlubang, sampah menumpuk, lampu jalan padam dan air PDAM tidak mengalir sejak sebulan. ",
                count: 8)
            var random = SystemRandomNumberGenerator()
            let stored = StoredReport(
                report: Report.draft(id: ID(1)), code: TrackingCode.make(random: &random), language: "id", hasEmail: false,
                submittedAt: test.clock.read(), regionCode: "35.78.01")
            var found = 0
            let spent = ContinuousClock().measure {
                for _ in 0..<100 {
                    found += suggester.suggestion(for: stored, text: text, channel: "web", chosen: nil).bodies.isEmpty ? 0 : 1
                }
            }
            print("suggestion of \(text.count) characters: \(spent / 100)")
            #expect(found == 100)
        }
    }
}
