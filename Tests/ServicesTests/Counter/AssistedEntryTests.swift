import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Reports entered at the counter")
struct AssistedEntryTests {
    private func assistant(_ desk: TestDesk, unit: ID<WorkUnit>? = nil, number: Int = 1) async throws -> Actor {
        let invited = try await desk.office.invite(
            email: "loket\(number)@contoh.invalid", name: "Petugas Loket \(number)",
            seat: SeatForm(role: .assistant, agency: desk.cast.city, unit: unit), by: .system)
        return Actor(
            kind: .assistant(try #require(invited.made)), role: .assistant, agency: desk.cast.city, unitPath: unit.map { [$0] } ?? [])
    }

    private func entry(
        _ desk: TestDesk, by assistant: Actor, mode: Mode = .open, daysBack: Int = 0, mandate: String = "",
        consent: String = "Ya, catat dan kirim.",
        token: RandomToken = RandomToken(), body: String? = nil
    ) -> NewReport {
        var new = body.map { desk.newReport($0, mode: mode, token: token) } ?? desk.newReport(mode: mode, token: token)
        new.channel = .letter
        let today = ClockZone.wib.date(of: desk.clock.read())
        new.assisted = AssistedIntake(
            assistant: assistant, relation: .neighbour, receivedOn: today.adding(days: -daysBack), consent: consent, mandate: mandate)
        return new
    }

    @Test("are seen by who entered them until the slip is handed over, and by no other assistant", arguments: TestStores.engines)
    func untilHandedOver(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, clock) = (desk.office, desk.clock)
            let (own, other) = (try await assistant(desk), try await assistant(desk, number: 2))
            let sent = try await office.submit(entry(desk, by: own))
            let seen = try await office.assistedEntry(sent.code, by: own)
            #expect(seen.slip?.receipt == sent.receipt && seen.slip?.verifyBy.date == sent.verifyBy.date)
            #expect(seen.channel == "letter" && seen.entry.relation == .neighbour && seen.consent == "Ya, catat dan kirim.")
            #expect(try await office.caseFile(sent.code, for: .officer(own)).body.contains("berlubang"))
            await #expect(throws: ServiceFault.notFound) { try await office.assistedEntry(sent.code, by: other) }
            await #expect(throws: ServiceFault.notFound) { try await office.caseFile(sent.code, for: .officer(other)) }
            await #expect(throws: ServiceFault.notFound) { try await office.assistedEntry(sent.code, by: desk.cast.admin) }
            #expect(try await office.assistedEntries(by: own).map(\.code) == [sent.code])
            try await desk.act(sent.code, by: own) {
                .addInformation($0.write("Dekat pos ronda.", as: .information, for: .reporter), hasFiles: false)
            }
            #expect(try await office.assistedEntries(by: other).isEmpty)
            try await office.handOver(sent.code, by: own)
            await #expect(throws: ServiceFault.notFound) { try await office.assistedEntry(sent.code, by: own) }
            await #expect(throws: ServiceFault.notFound) { try await office.caseFile(sent.code, for: .officer(own)) }
            #expect(try await office.assistedEntries(by: own).isEmpty)
            #expect(try await office.opens(sent.code, with: sent.receipt, from: ""), "the reporter's codes open it as ever")

            let kept = try await office.submit(entry(desk, by: own))
            clock.pass(seconds: 24 * 3600 - 1)
            #expect(try await office.assistedEntry(kept.code, by: own).slip != nil)
            clock.pass(seconds: 1)
            await #expect(throws: ServiceFault.notFound) { try await office.assistedEntry(kept.code, by: own) }
            await #expect(throws: ServiceFault.notFound) { try await office.caseFile(kept.code, for: .officer(own)) }
            #expect(try await desk.count("select count(*) from assisted_entries where receipt is not null") == 1)
            try await office.forgetReceipts()
            #expect(try await desk.count("select count(*) from assisted_entries where receipt is not null") == 0)
        }
    }

    @Test(
        "stay with who has the reporter's mandate until the reporter takes it back; he adds what the reporter tells him, and decides nothing",
        arguments: TestStores.engines)
    func mandate(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let office = desk.office
            let own = try await assistant(desk)
            let sent = try await office.submit(entry(desk, by: own, mode: .secret, mandate: "Tolong ikuti untuk saya."))
            let plain = try await office.submit(entry(desk, by: own, mode: .secret))
            await #expect(throws: ServiceFault.notFound) { try await office.caseFile(plain.code, for: .officer(own)) }
            #expect(try await office.assistedEntry(plain.code, by: own).slip?.receipt == plain.receipt, "its slip, and not its text")
            for code in [sent.code, plain.code] { try await office.handOver(code, by: own) }
            desk.pass(days: 3)
            let file = try await office.caseFile(sent.code, for: .officer(own))
            #expect(
                file.body.contains("berlubang") && file.moves.isSubset(of: [.addInformation, .raiseSecrecy])
                    && file.identity?.mayView == false && file.officers.isEmpty)
            #expect(try await office.assistedEntry(sent.code, by: own).slip == nil)
            for command in [Command.confirm, .refer] {
                await #expect(throws: Refusal.self) {
                    try await office.act(Act(code: sent.code, actor: own, command: command, manuscript: office.manuscript()))
                }
            }
            let told = try #require(try await office.assistance(for: sent.code))
            #expect(told.entry.hasMandate && told.mandate == "Tolong ikuti untuk saya." && told.entry.name == "Petugas Loket 1")
            func add(_ words: String, to code: TrackingCode, by actor: Actor) async throws {
                try await desk.act(code, by: actor) { .addInformation($0.write(words, as: .information, for: .reporter), hasFiles: false) }
            }
            try await add("Lubangnya sudah dua.", to: sent.code, by: own)
            let added = try await office.caseFile(sent.code, for: .reporter).timeline.last
            #expect(added?.kind == "informationAdded" && added?.who == .reporter && added?.text == "Lubangnya sudah dua.")
            await #expect(throws: Refusal(.notPermitted)) { try await add("Tanpa kuasa.", to: plain.code, by: own) }
            let other = try await assistant(desk, number: 2)
            await #expect(throws: Refusal(.notPermitted)) { try await add("Orang lain.", to: sent.code, by: other) }
            try await office.endMandate(on: sent.code)
            await #expect(throws: Refusal(.notPermitted)) { try await add("Kuasa dicabut.", to: sent.code, by: own) }
            await #expect(throws: ServiceFault.notFound) { try await office.caseFile(sent.code, for: .officer(own)) }
            await #expect(throws: ServiceFault.notFound) { try await office.assistedEntry(sent.code, by: own) }
            #expect(try await office.assistance(for: sent.code)?.entry.mandateEndedAt != nil)
        }
    }

    @Test("are the same report when the form is sent twice, and no words of the reporter lie open beside it", arguments: TestStores.engines)
    func once(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let own = try await assistant(desk)
            let token = RandomToken()
            let words = "Saya, Kenari Jingga, setuju."
            let first = try await desk.office.submit(entry(desk, by: own, consent: words, token: token))
            let second = try await desk.office.submit(entry(desk, by: own, consent: words, token: token))
            #expect(second.isRepeat && second.code == first.code && second.receipt == first.receipt)
            #expect(try await desk.count("select count(*) from assisted_entries") == 1)
            let stored = try await desk.office.store.read { session in
                try session.first("select words, receipt from assisted_entries").map { try $0.blob(0) + $0.blob(1) }
            }
            let bytes = try #require(stored)
            #expect(
                !String(decoding: bytes, as: UTF8.self).contains("Kenari") && !String(decoding: bytes, as: UTF8.self).contains(token.text))
            #expect(try await desk.office.assistance(for: first.code)?.consent == words)
        }
    }

    @Test("take a day within reason, need a consent, and come from an assistant alone")
    func faults() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let own = try await assistant(desk)
            for days in [-1, 91] {
                await #expect(throws: ServiceFault.invalid([FieldFault("receivedOn", .outOfRange, limit: 90)])) {
                    try await desk.office.submit(entry(desk, by: own, daysBack: days))
                }
            }
            await #expect(throws: ServiceFault.invalid([FieldFault("consent", .missing)])) {
                try await desk.office.submit(entry(desk, by: own, consent: " \u{200B} "))
            }
            let long = String(repeating: "a", count: 2001)
            await #expect(throws: ServiceFault.invalid([FieldFault("mandate", .tooLong, limit: 2000)])) {
                try await desk.office.submit(entry(desk, by: own, mandate: long))
            }
            for seat in [desk.cast.admin, desk.cast.liaison, desk.cast.verifier, .reporter] {
                await #expect(throws: Refusal(.notPermitted)) { try await desk.office.submit(entry(desk, by: seat)) }
            }
            #expect(try await desk.count("select count(*) from reports") == 0)
            let late = try await desk.office.submit(entry(desk, by: own, daysBack: 30))
            let seen = try await desk.office.assistedEntry(late.code, by: own)
            #expect(seen.isLate)
            let file = try await desk.office.caseFile(late.code, for: .reporter)
            #expect(file.submittedAt == desk.clock.read(), "the clocks run from the day on which it was written down")
        }
    }

    @Test("are not written down by an officer of the unit that they accuse, and nothing of them is stored")
    func accused() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let health = try await assistant(desk, unit: desk.cast.health)
            let roads = try await assistant(desk, unit: desk.cast.roads, number: 2)
            let body = "Petugas Dinas Kesehatan Kota Surabaya meminta uang pungli Rp500.000 dari saya untuk surat keterangan."
            await #expect(throws: Refusal(.accusedBody, field: "body")) {
                try await desk.office.submit(entry(desk, by: health, body: body))
            }
            #expect(try await desk.count("select count(*) from reports") == 0)
            #expect(try await desk.count("select count(*) from assisted_entries") == 0)
            _ = try await desk.office.submit(entry(desk, by: roads, body: body))
        }
    }

    @Test("lose the reporter's words with his identity")
    func erased() async throws {
        try await VaultedDesk.with { desk, _ in
            let own = try await assistant(desk)
            let sent = try await desk.office.submit(entry(desk, by: own, mandate: "Tolong ikuti."))
            let id = try await desk.stored(sent.code).report.id
            try await desk.office.eraseIdentity(of: id)
            let told = try #require(try await desk.office.assistance(for: sent.code))
            #expect(told.consent.isEmpty && told.mandate.isEmpty)
        }
    }
}
