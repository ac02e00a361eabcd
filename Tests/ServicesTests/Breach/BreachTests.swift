import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("The workbook of a breach")
struct BreachTests {
    private func looks(_ desk: TestDesk, _ count: Int) async throws -> [TrackingCode] {
        var codes: [TrackingCode] = []
        for _ in 0..<count {
            let code = try await desk.submit(mode: .open)
            try await desk.verify(code, to: desk.cast.roads)
            _ = try await desk.office.disclose(
                Act(code: code, actor: desk.cast.liaison, command: .identity(.view), manuscript: desk.office.manuscript()))
            desk.clock.pass(seconds: 60)
            codes.append(code)
        }
        return codes
    }

    @Test("lists whose identity was seen, when, by whom and what, and whom a letter can reach") func lists() async throws {
        try await VaultedDesk.with { desk, _ in
            let start = desk.clock.read()
            let codes = try await looks(desk, 3)
            try await desk.office.eraseOwnIdentity(of: codes[2])
            let all = BreachFilter(from: start, to: desk.clock.read())
            let book = try await desk.office.breachWorkbook(all, by: desk.cast.verifier)
            #expect(
                book.looks.map(\.code) == codes
                    && book.looks.allSatisfy { $0.ground == "view" && !$0.showedNumber && $0.isInOffice && $0.isInVault })
            #expect(book.looks.allSatisfy { $0.agency == desk.cast.city && $0.officer == desk.cast.liaison.officer })
            #expect(book.subjects == Set(codes) && book.reachable == Set(codes.prefix(2)))
            // Half open: what happened at the end does not count.
            let first = BreachFilter(from: start, to: start.adding(seconds: 60))
            #expect(try await desk.office.breachWorkbook(first, by: desk.cast.verifier).subjects == [codes[0]])
            var other = all
            other.officer = desk.cast.healthLiaison.officer
            #expect(try await desk.office.breachWorkbook(other, by: desk.cast.verifier).looks.isEmpty)
            other = all
            other.agency = desk.cast.neighbour
            #expect(try await desk.office.breachWorkbook(other, by: desk.cast.verifier).looks.isEmpty)
            other.agency = desk.cast.city
            #expect(try await desk.office.breachWorkbook(other, by: desk.cast.verifier).looks.count == 3)
            let log = try await desk.office.officeLog(limit: 1, by: .system).entries.first
            #expect(log?.act == .breachListed && log?.detail["subjects"] == "3")
            for actor in [desk.cast.liaison, desk.cast.admin, desk.cast.auditor] {
                await #expect(throws: ServiceFault.notPermitted) { try await desk.office.breachWorkbook(all, by: actor) }
            }
            await #expect(throws: ServiceFault.self) {
                try await desk.office.breachWorkbook(BreachFilter(from: start, to: start), by: desk.cast.verifier)
            }
        }
    }

    @Test("knows what left the vault past the office's register, and copies taken with the reporter's codes") func vaultLog() async throws {
        try await VaultedDesk.with { desk, _ in
            let start = desk.clock.read()
            let codes = try await looks(desk, 1)
            let officer = try #require(desk.cast.healthLiaison.officer)
            let report = try await desk.stored(codes[0]).report.id
            _ = try await desk.office.openIdentity(of: report, fields: [.name, .email], for: officer, reason: "view")
            desk.clock.pass(seconds: 60)
            _ = try await desk.office.ownIdentity(of: codes[0])
            let all = BreachFilter(from: start, to: desk.clock.read().adding(seconds: 1))
            let book = try await desk.office.breachWorkbook(all, by: .system)
            #expect(book.hasVaultLog && book.looks.map(\.isInOffice) == [true, false, false])
            let hidden = try #require(book.looks.first { $0.officer == officer })
            #expect(hidden.isInVault && hidden.data == [.name, .email] && hidden.agency == desk.cast.city && !hidden.officerName.isEmpty)
            let own = try #require(book.looks.last)
            #expect(own.ground == "own" && own.officer == nil && own.data.contains(.phone) && own.code == codes[0])
            var narrowed = all
            narrowed.officer = officer
            #expect(try await desk.office.breachWorkbook(narrowed, by: .system).looks == [hidden])
            narrowed = all
            narrowed.agency = desk.cast.city
            #expect(try await desk.office.breachWorkbook(narrowed, by: .system).looks.count == 2)
            let table = BreachTable(book, body: { _ in "Kota" }).text.split(separator: "\r\n")
            #expect(table[0].hasSuffix("role,data,office_register,vault_log,shown") && table[2].hasSuffix("name email,no,yes,yes"))
            let blind = try desk.beside(AbsentVault(), sealedTo: SealingPublicKey(bytes: Array(1...32))).office
            let half = try await blind.breachWorkbook(all, by: .system)
            #expect(!half.hasVaultLog && half.looks.map(\.code) == codes && half.looks.allSatisfy { !$0.isInVault })
        }
    }

    @Test("names the seat from which an officer acted then, whatever other seats he has") func seat() async throws {
        try await VaultedDesk.with { desk, _ in
            let start = desk.clock.read()
            let code = try await desk.submit(mode: .open)
            try await desk.verify(code, to: desk.cast.roads)
            let national = Actor(kind: desk.cast.liaison.kind, role: .nationalAdmin)
            _ = try await desk.office.disclose(
                Act(code: code, actor: national, command: .identity(.view), manuscript: desk.office.manuscript()))
            let book = try await desk.office.breachWorkbook(
                BreachFilter(from: start, to: desk.clock.read().adding(seconds: 1)), by: .system)
            #expect(
                book.looks.map(\.role) == [.nationalAdmin] && book.looks.allSatisfy { $0.agency == nil && $0.officer == national.officer })
        }
    }

    @Test(
        "a breach that is written down has 72 hours for its notice, of which the national desk is told at once, a day before and at the end",
        arguments: TestStores.engines)
    func clock(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let office = desk.office
            func letters() async throws -> Int { try await desk.count("select count(*) from outbox where template = 'officer.breach'") }
            let known = desk.clock.read().adding(seconds: -10 * 3600)
            await #expect(throws: ServiceFault.notPermitted) {
                try await office.recordBreach("Kata sandi bocor.", knownAt: known, by: desk.cast.admin)
            }
            await #expect(throws: ServiceFault.invalid([FieldFault("known", .outOfRange)])) {
                try await office.recordBreach(
                    "Kata sandi bocor.", knownAt: desk.clock.read().adding(seconds: 1), by: desk.cast.verifier)
            }
            try await office.recordBreach("Kata sandi bocor.", knownAt: known, by: desk.cast.verifier)
            let breach = try #require(try await office.breaches(by: desk.cast.verifier).first)
            #expect(breach.due == known.adding(seconds: 72 * 3600) && !breach.isLate(at: desk.clock.read()))
            let told = try await letters()
            #expect(told >= 1)
            #expect(try await office.remindOfBreaches() == 0)
            desk.clock.pass(seconds: 38 * 3600)
            #expect(try await office.remindOfBreaches() == 1)
            #expect(try await office.remindOfBreaches() == 0)
            desk.clock.pass(seconds: 24 * 3600)
            #expect(try await office.remindOfBreaches() == 1)
            #expect(try await letters() == 3 * told)
            #expect(try await office.breaches(by: desk.cast.verifier).first?.isLate(at: desk.clock.read()) == true)
            let nobody = try await office.breachWorkbook(
                BreachFilter(from: known, to: desk.clock.read()), by: desk.cast.verifier)
            let none = BreachNotice(letters: 0, isNotified: false)
            #expect(try await office.notifyOfBreach(nobody, of: breach.id, by: desk.cast.verifier) == none)
            #expect(try await office.breaches(by: desk.cast.verifier).first?.isLate(at: desk.clock.read()) == true)
            desk.clock.pass(seconds: 24 * 3600)
            #expect(try await office.remindOfBreaches() == 0)
            try await office.endBreach(breach.id, words: "Sandi diganti; tidak ada yang dilihat.", by: desk.cast.verifier)
            await #expect(throws: ServiceFault.notFound) {
                try await office.endBreach(breach.id, words: "Lagi.", by: desk.cast.verifier)
            }
            let acts = try await office.officeLog(limit: 4, by: .system).entries.map(\.act)
            #expect(acts == [.breachEnded, .breachNotified, .breachListed, .breachRecorded])
        }
    }

    @Test(
        "the notice of one breach leaves another's clock alone, and stops its own only with a letter in line and the vault's log read",
        arguments: TestStores.engines)
    func notice(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, who) = (desk.office, desk.cast.verifier)
            let code = try await desk.submit(mode: .open)
            let report = try await desk.stored(code).report.id
            func book(_ looks: Int, hasVaultLog: Bool) -> BreachWorkbook {
                let look = BreachLook(
                    code: code, owner: report, at: desk.clock.read(), officer: nil, officerName: "", agency: nil, role: nil, ground: "view",
                    data: [.name], hasContact: true, isErased: false, isInOffice: true, isInVault: hasVaultLog, wasShown: true)
                return BreachWorkbook(looks: Array(repeating: look, count: looks), hasVaultLog: hasVaultLog)
            }
            let full = book(1, hasVaultLog: true)
            #expect(try await office.notifyOfBreach(full, of: nil, by: who) == BreachNotice(letters: 1, isNotified: false))
            for what in ["Pertama.", "Kedua."] {
                try await office.recordBreach(what, knownAt: desk.clock.read(), by: who)
                desk.clock.pass(seconds: 60)
            }
            func known(_ what: String) async throws -> RecordedBreach {
                try #require(try await office.breaches(by: who).first { $0.what == what })
            }
            let (first, second) = (try await known("Pertama."), try await known("Kedua."))
            await #expect(throws: ServiceFault.invalid([FieldFault("breach", .missing)])) {
                try await office.notifyOfBreach(full, of: nil, by: who)
            }
            await #expect(throws: ServiceFault.notFound) { try await office.notifyOfBreach(full, of: ID(9), by: who) }
            #expect(try await desk.count("select count(*) from outbox where template = 'breach'") == 1)
            let runs = [(book(0, hasVaultLog: true), 0), (book(1, hasVaultLog: false), 1)]
            for (some, letters) in runs {
                let notice = try await office.notifyOfBreach(some, of: first.id, by: who)
                #expect(notice == BreachNotice(letters: letters, isNotified: false))
                #expect(try await known("Pertama.").notifiedAt == nil)
            }
            // With the vault's log nothing more came to light: nobody is written to twice, and the clock stops.
            #expect(try await office.notifyOfBreach(full, of: first.id, by: who) == BreachNotice(letters: 0, isNotified: true))
            let told = try await known("Pertama.")
            #expect(told.notifiedAt == desk.clock.read() && told.letters == 1)
            let wider = BreachWorkbook(
                looks: full.looks.map { look in
                    BreachLook(
                        code: look.code, owner: look.owner, at: look.at, officer: nil, officerName: "", agency: nil, role: nil,
                        ground: "view",
                        data: [.name, .phone], hasContact: true, isErased: false, isInOffice: true, isInVault: true, wasShown: true)
                }, hasVaultLog: true)
            #expect(try await office.notifyOfBreach(wider, of: first.id, by: who).letters == 1, "a further kind of data is told")
            #expect(try await office.notifyOfBreach(wider, of: first.id, by: who).letters == 0)
            #expect(try await known("Kedua.") == second)
            #expect(try await office.officeLog(limit: 1, by: .system).entries.first?.subject == "\(first.id)")
            // What was told stays told.
            #expect(try await office.notifyOfBreach(book(0, hasVaultLog: true), of: first.id, by: who).isNotified)
            try await office.endBreach(first.id, words: "Sudah.", by: who)
            await #expect(throws: ServiceFault.notFound) { try await office.notifyOfBreach(full, of: first.id, by: who) }
            desk.clock.pass(seconds: 73 * 3600)
            #expect(try await known("Kedua.").isLate(at: desk.clock.read()) && !told.isLate(at: desk.clock.read()))
        }
    }

    @Test("of one session is of its officer and its time") func session() async throws {
        try await VaultedDesk.with { desk, _ in
            let start = desk.clock.read()
            let codes = try await looks(desk, 3)
            let officer = try #require(desk.cast.liaison.officer)
            let from = start.adding(seconds: 30)
            let to = start.adding(seconds: 90)
            _ = try await desk.office.store.write { session in
                try session.run(
                    """
                    insert into officer_sessions (token_hash, id, officer_id, seat_id, created_at, last_seen_at, expires_at, ended_at)
                    select \([1]), 5, \(officer), min(id), \(from), \(from), \(to.adding(seconds: 3600)), \(to) from seats
                    where officer_id = \(officer)
                    """)
            }
            let filter = BreachFilter(from: start, to: desk.clock.read(), session: ID(5))
            #expect(try await desk.office.breachWorkbook(filter, by: desk.cast.verifier).looks.map(\.code) == [codes[1]])
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.breachWorkbook(BreachFilter(from: start, to: to, session: ID(6)), by: desk.cast.verifier)
            }
        }
    }

    @Test("puts one letter to each reporter who can be reached in line") func letters() async throws {
        try await VaultedDesk.with { desk, _ in
            let start = desk.clock.read()
            let codes = try await looks(desk, 2)
            _ = try await desk.office.disclose(
                Act(code: codes[0], actor: desk.cast.liaison, command: .identity(.view), manuscript: desk.office.manuscript()))
            let filter = BreachFilter(from: start, to: desk.clock.read().adding(seconds: 1))
            let book = try await desk.office.breachWorkbook(filter, by: .system)
            #expect(book.looks.count == 3)
            #expect(try await desk.office.notifyOfBreach(book, of: nil, by: .system).letters == 2)
            let letters = try await desk.office.store.read { session in
                try session.rows("select payload from outbox where template = 'breach'").map { try $0.text(0) }
            }
            #expect(letters.count == 2 && letters.allSatisfy { !$0.contains("code") })
            // Of a plain look the number is no part; which kinds were, the letter says.
            #expect(letters.allSatisfy { $0.contains("name") && $0.contains("phone") && !$0.contains("nik") })
            let line = try await desk.office.officeLog(limit: 1, by: .system).entries.first
            #expect(line?.act == .breachNotified && line?.detail == ["letters": "2", "subjects": "2"])
        }
    }

    @Test("reaches also who wished no letters any more, for the law asks for it") func withdrawn() async throws {
        try await VaultedDesk.with { desk, vault in
            let start = desk.clock.read()
            let codes = try await looks(desk, 1)
            try await desk.office.withdraw([.letters], of: codes[0])
            let book = try await desk.office.breachWorkbook(BreachFilter(from: start, to: desk.clock.read()), by: .system)
            #expect(book.reachable == Set(codes))
            #expect(try await desk.office.notifyOfBreach(book, of: nil, by: .system).letters == 1)
            let letter = try await desk.office.store.read { session in
                try session.first("select id, report_id, payload from outbox where template = 'breach'").map {
                    OutboxLetter(
                        id: try $0.id(0), report: try $0.id(1), template: .breach, language: "id",
                        payload: try StoredJSON.decode(from: try $0.text(2)))
                }
            }
            let outcome = try await desk.office.sendToReporter(
                try #require(letter), site: "https://lapor.example.id", path: "/lacak", proofPath: { $0 })
            #expect(outcome == .sent && vault.post.letters.count == 1)
        }
    }

    /// Twenty thousand reports and as many looks: found from the index of time, without going through the reports.
    @Test("is answered from the index of time") func index() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let moment = desk.clock.read()
            let plan = try await desk.office.store.read { session in
                try session.rows("explain query plan \(splice: BreachSQL.looks(from: moment, to: moment, officer: nil))").map {
                    try $0.text(3)
                }
            }
            #expect(plan.contains { $0.contains("identity_openings_at") }, "\(plan)")
            #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") }, "\(plan)")
        }
    }
}
