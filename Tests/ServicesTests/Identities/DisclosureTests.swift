import DataAccess
import DataTestSupport
import Domain
import Foundation
import Logging
import Sealing
import Testing

@testable import Services
@testable import Vault

/// Who a reporter is, from the request to the look, with the real vault and its own store.
@Suite("Looking at a reporter's identity")
struct DisclosureTests {
    static let reason = "Pemeriksaan membutuhkan keterangan pelapor sendiri, tidak ada saksi yang lain."

    private func identity(
        _ code: TrackingCode, by actor: Actor, at desk: TestDesk, _ wish: (inout Manuscript) -> IdentityWish
    ) async throws -> ActOutcome {
        try await desk.act(code, by: actor) { texts in .identity(wish(&texts)) }
    }

    private func disclose(_ code: TrackingCode, _ wish: IdentityWish, by actor: Actor, at desk: TestDesk) async throws -> DisclosedIdentity
    {
        let texts = desk.office.manuscript()
        return try await desk.office.disclose(Act(code: code, actor: actor, command: .identity(wish), manuscript: texts))
    }

    private func letters(_ template: String, to person: Actor, at desk: TestDesk) async throws -> Int {
        let officer = try #require(person.officer)
        return try await desk.count("select count(*) from outbox where template = \(template) and officer_id = \(officer)")
    }

    @Test("goes from request over yes to fifteen minutes, is written down twice before each look, and told to the reporter")
    func reveal() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.submit(mode: .anonymous)
            try await desk.verify(code, mode: .anonymous, to: desk.cast.roads)
            let custodian = try await desk.custodian()
            _ = try await identity(code, by: desk.cast.verifier, at: desk) { texts in
                .askReveal(.examination, words: texts.write(Self.reason, as: .reason, for: .reporter))
            }
            #expect(try await desk.office.identityQuestions(for: desk.cast.verifier).isEmpty)
            #expect(try await letters("officer.identity", to: custodian, at: desk) == 1)
            #expect(try await letters("officer.identity", to: desk.cast.verifier, at: desk) == 0)
            let question = try #require(try await desk.office.identityQuestions(for: custodian).first)
            #expect(question.code == code && question.words == Self.reason && question.reason == "examination")
            let id = ID<Reveal>(question.id)
            await #expect(throws: Refusal(.requestUnknown)) {
                try await disclose(code, .openReveal(id), by: desk.cast.verifier, at: desk)
            }
            _ = try await identity(code, by: custodian, at: desk) { _ in .grantReveal(id) }
            #expect(try await desk.office.identityQuestions(for: custodian).isEmpty)
            #expect(try await vault.openings() == 0)

            let shown = try await disclose(code, .openReveal(id), by: desk.cast.verifier, at: desk)
            #expect(shown.fields[.name] == "Kenari Jingga" && shown.until == desk.clock.read().adding(seconds: 900))
            #expect(try await vault.openings() == 1)
            desk.clock.pass(seconds: 900)
            await #expect(throws: Refusal(.windowClosed)) {
                try await disclose(code, .openReveal(id), by: desk.cast.verifier, at: desk)
            }
            #expect(try await vault.openings() == 1)

            let told = try await desk.office.caseFile(code, for: .reporter).timeline.map(\.kind)
            #expect(told.suffix(3) == ["revealAsked", "revealGranted", "identityOpened"])
            let file = try await desk.office.caseFile(code, for: .reporter)
            #expect(file.timeline.first { $0.kind == "revealAsked" }?.text == Self.reason)
            let publicly = try await desk.office.caseFile(code, for: .everyone).timeline.map(\.kind)
            #expect(publicly.allSatisfy { !told.suffix(3).contains($0) })
            #expect(try await desk.loggedLooks() == 1)
        }
    }

    @Test("is refused for the rest of the day to who has opened as many as the policy allows")
    func dailyLimit() async throws {
        try await VaultedDesk.with { desk, vault in
            let granted = try await grants(11, at: desk)
            for (code, id) in granted.prefix(10) { _ = try await disclose(code, .openReveal(id), by: desk.cast.verifier, at: desk) }
            // A second look at one that is open counts for nothing.
            _ = try await disclose(granted[0].0, .openReveal(granted[0].1), by: desk.cast.verifier, at: desk)
            await #expect(throws: Refusal(.dailyLimit, limit: 10)) {
                try await disclose(granted[10].0, .openReveal(granted[10].1), by: desk.cast.verifier, at: desk)
            }
            desk.clock.pass(seconds: 86_400)
            #expect(try await disclose(granted[10].0, .openReveal(granted[10].1), by: desk.cast.verifier, at: desk).fields.isEmpty == false)
            #expect(try await vault.openings() == 12)
        }
    }

    @Test("is given ten times a day, also where several are opened at the same moment", arguments: TestStores.engines)
    func dailyLimitAtOnce(engine: TestEngine) async throws {
        try await VaultedDesk.with(engine) { desk, vault in
            let granted = try await grants(13, at: desk)
            for (code, id) in granted.prefix(9) { _ = try await disclose(code, .openReveal(id), by: desk.cast.verifier, at: desk) }
            let opened = await withTaskGroup(of: Bool.self) { group in
                for (code, id) in granted.suffix(4) {
                    group.addTask { (try? await disclose(code, .openReveal(id), by: desk.cast.verifier, at: desk)) != nil }
                }
                return await group.reduce(into: 0) { count, isOpened in count += isOpened ? 1 : 0 }
            }
            #expect(opened == 1)
            #expect(try await vault.openings() == 10)
        }
    }

    /// Reveals that another body has agreed to, each of a report of its own.
    private func grants(_ count: Int, at desk: TestDesk) async throws -> [(TrackingCode, ID<Reveal>)] {
        let custodian = try await desk.custodian()
        var granted: [(TrackingCode, ID<Reveal>)] = []
        for _ in 0..<count {
            let code = try await desk.submit(mode: .anonymous)
            let outcome = try await identity(code, by: desk.cast.verifier, at: desk) { texts in
                .askReveal(.remedy, words: texts.write(Self.reason, as: .reason, for: .reporter))
            }
            let id = try #require(outcome.report.reveals.first).id
            _ = try await identity(code, by: custodian, at: desk) { _ in .grantReveal(id) }
            granted.append((code, id))
        }
        return granted
    }

    @Test("follows the mode: a logged view for who handles it, and never the identity number", arguments: Mode.all)
    func view(mode: Mode) async throws {
        try await VaultedDesk.with { desk, vault in
            let new = desk.newReport(mode: mode, identity: [.name: "Kenari Jingga", .nik: "3578010101900001"])
            let code = try await desk.office.submit(new).code
            try await desk.verify(code, mode: mode, to: desk.cast.roads)
            guard !mode.isAnonymous else {
                await #expect(throws: Refusal(.notPermitted)) { try await disclose(code, .view, by: desk.cast.liaison, at: desk) }
                #expect(try await vault.openings() == 0)
                #expect(try await desk.loggedLooks() == 0)
                return
            }
            let shown = try await disclose(code, .view, by: desk.cast.liaison, at: desk)
            #expect(shown.fields == [.name: "Kenari Jingga"] && shown.until == nil)
            #expect(try await vault.openings() == 1)
            #expect(try await desk.loggedLooks() == 1)
            await #expect(throws: Refusal(.notPermitted)) { try await disclose(code, .view, by: desk.cast.neighbourAdmin, at: desk) }
        }
    }

    @Test("leaves no trace of a look that the vault could not give, and takes reports while it is away")
    func vaultAway() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try await desk.submit(mode: .open)
            try await desk.verify(code, to: desk.cast.roads)
            await #expect(throws: ServiceFault.unavailable(retryAfterSeconds: 30)) {
                try await disclose(code, .view, by: desk.cast.liaison, at: desk)
            }
            #expect(try await desk.loggedLooks() == 0)
            #expect(try await desk.office.caseFile(code, for: .reporter).timeline.allSatisfy { $0.kind != "identityOpened" })
        }
    }

    @Test("a look for which the vault's budget left no room is told as one that showed nothing")
    func nothingShown() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.submit(mode: .open)
            try await desk.verify(code, mode: .open, to: desk.cast.roads)
            let start = desk.clock.read()
            _ = try await vault.store.write { session in
                try session.run(
                    """
                    insert into openings (id, at, report_id, fields, purpose, asked_by, reason)
                    with recursive n(i) as (select 1 union all select i + 1 from n where i < 240)
                    select i, \(start), 1, '', 'reveal', 'officer:1', 'view' from n
                    """)
            }
            func looks(_ viewer: Viewer) async throws -> [String] {
                try await desk.office.caseFile(code, for: viewer).timeline.map(\.kind).filter { $0.hasPrefix("identity") }
            }
            await #expect(throws: ServiceFault.self) { try await disclose(code, .view, by: desk.cast.liaison, at: desk) }
            for viewer: Viewer in [.reporter, .officer(desk.cast.liaison)] { #expect(try await looks(viewer) == ["identityNotShown"]) }
            #expect(try await looks(.everyone) == [])
            let wish = BreachFilter(from: start, to: start.adding(seconds: 7200))
            var book = try await desk.office.breachWorkbook(wish, by: desk.cast.verifier)
            #expect(book.looks.map(\.wasShown) == [false] && book.subjects.isEmpty && book.reachable.isEmpty)
            #expect(BreachTable(book) { _ in nil }.text.contains(",no\r\n"))
            try await Lives.expectWhole(desk)
            // An hour later there is room again.
            desk.clock.pass(seconds: 3601)
            #expect(try await disclose(code, .view, by: desk.cast.liaison, at: desk).fields[.name] == "Kenari Jingga")
            #expect(try await looks(.reporter) == ["identityNotShown", "identityOpened"])
            book = try await desk.office.breachWorkbook(wish, by: desk.cast.verifier)
            #expect(book.looks.map(\.wasShown) == [false, true] && book.subjects == [code])
            _ = try await desk.office.store.write { session in try session.run("update identity_openings set shown = 1 - shown") }
            #expect(try await desk.office.auditReports().differences.map(\.kind) == [.looks, .looks])
        }
    }

    @Test("opens the contact alone in an emergency, which a custodian then judges and the reporter reads")
    func emergency() async throws {
        try await VaultedDesk.with { desk, _ in
            let code = try await desk.submit(mode: .anonymousAndSecret)
            let custodian = try await desk.custodian()
            let onDuty = Actor(
                kind: desk.cast.supervisor.kind, role: .nationalAdmin, agency: desk.cast.verifier.agency, duties: [.dutyOfficer])
            var texts = desk.office.manuscript()
            let words = texts.write("Pelapor menulis bahwa ia akan mengakhiri hidupnya malam ini juga.", as: .reason, for: .reporter)
            let shown = try await desk.office.disclose(
                Act(
                    code: code, actor: onDuty, command: .identity(.openInEmergency(.threatOfSuicide, words: words)), manuscript: texts))
            #expect(shown.isEmergency && shown.fields[.phone] == "+6281100000000")
            #expect(try await letters("officer.identity", to: custodian, at: desk) == 1)
            #expect(try await letters("officer.alarm", to: desk.cast.verifier, at: desk) == 1)
            #expect(
                try await desk.count("select count(*) from outbox where template = 'officer.alarm'") == 1, "who opened it needs no alarm")
            let question = try #require(try await desk.office.identityQuestions(for: custodian).first)
            #expect(question.kind == .emergency && question.reason == "threatOfSuicide")
            _ = try await identity(code, by: custodian, at: desk) { texts in
                .reviewEmergency(
                    ID(question.id), isJustified: true, words: texts.write("Nyawa terancam.", as: .reason, for: .reporter))
            }
            #expect(try await desk.office.identityQuestions(for: custodian).isEmpty)
            let told = try await desk.office.caseFile(code, for: .reporter).timeline.map(\.kind)
            #expect(told.suffix(3) == ["emergencyOpened", "identityOpened", "emergencyReviewed"])
        }
    }

    @Test(
        "an emergency that nobody judges is called to mind on its last morning and goes on to the national desk; an unjustified one is examined and counted",
        arguments: TestStores.engines)
    func review(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit(mode: .anonymousAndSecret)
            let custodian = try await desk.custodian()
            let onDuty = Actor(kind: desk.cast.supervisor.kind, role: .nationalAdmin, agency: desk.cast.city, duties: [.dutyOfficer])
            try await desk.act(code, by: onDuty) { texts in
                .identity(.openInEmergency(.violence, words: texts.write(Self.reason, as: .reason, for: .reporter)))
            }
            let due = try #require(try await desk.office.emergencyReviews(for: custodian).first?.due)
            #expect(try await desk.office.emergencyReviews(for: desk.cast.verifier).isEmpty)
            #expect(try await desk.office.remindOfReviews() == 0)
            desk.clock.pass(seconds: (due.instant.rawValue - desk.clock.read().rawValue) / 1000 - 16 * 3600)
            #expect(try await desk.office.remindOfReviews() == 1)
            #expect(try await desk.office.remindOfReviews() == 0)
            #expect(try await letters("officer.identity", to: custodian, at: desk) == 2)
            #expect(try await letters("officer.identity", to: desk.cast.verifier, at: desk) == 0)
            desk.clock.pass(seconds: 16 * 3600)
            #expect(try await desk.office.remindOfReviews() == 1)
            #expect(try await letters("officer.identity", to: desk.cast.verifier, at: desk) == 1)
            let question = try #require(try await desk.office.emergencyReviews(for: desk.cast.verifier).first)
            #expect(question.code == code && question.kind == .emergency)
            #expect(try await desk.office.emergencyReviews(for: onDuty).isEmpty)
            #expect(try await desk.office.emergencyYears().first.map { [$0.openings, $0.unjustified, $0.waiting] } == [1, 0, 1])

            try await desk.act(code, by: desk.cast.verifier) { texts in
                .identity(
                    .reviewEmergency(
                        ID(question.id), isJustified: false, words: texts.write("Tidak ada bahaya.", as: .reason, for: .reporter)))
            }
            #expect(try await desk.office.remindOfReviews() == 0)
            #expect(try await desk.office.emergencyYears().first.map { [$0.openings, $0.unjustified, $0.waiting] } == [1, 1, 0])
            let opened = try await desk.office.store.read { session in
                try session.rows("select code from reports where code <> \(code.canonical)").compactMap { TrackingCode(try $0.text(0)) }
            }
            let examination = try #require(opened.first)
            #expect(opened.count == 1)
            let found = try await desk.stored(examination).report
            #expect(found.mode.isSecret && found.isSensitive && found.accusedPeople == [desk.cast.supervisor.officer])
            let file = try await desk.office.caseFile(examination, for: .officer(desk.cast.verifier))
            #expect(file.body.contains(code.displayed) && file.body.contains("Tidak ada bahaya."))
            await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(examination, for: .officer(onDuty)) }
            // The report itself shows what it always shows: that the opening was judged.
            #expect(try await desk.office.caseFile(code, for: .reporter).timeline.last?.kind == "emergencyReviewed")
        }
    }
}
