import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("A body without an account, reached by a link")
struct BodyLinkTests {
    private func asked(_ desk: TestDesk, mode: Mode = .open) async throws -> (code: TrackingCode, part: ID<Contribution>) {
        let code = try await desk.submit(mode: mode)
        try await desk.verify(code, mode: mode, to: desk.cast.roads)
        try await desk.progress(code)
        let part: ID<Contribution> = ID(81)
        try await desk.act(code, by: desk.cast.liaison) { texts in
            .askContribution(
                id: part, of: Target(holder: Holder(agency: desk.cast.neighbour), zone: .wib),
                question: texts.write("Kapan jembatan perbatasan diperbaiki?", as: .question, for: .office))
        }
        return (code, part)
    }

    private func token(_ path: String) throws -> RandomToken {
        #expect(path.hasPrefix(BodyLinkSeed.path))
        return try #require(RandomToken(path.dropFirst(BodyLinkSeed.path.count)))
    }

    private func opened(_ path: String, at desk: TestDesk) async throws -> LinkedCase? {
        let link = try #require(try await desk.office.bodyLink(try token(path), from: "a"))
        return try await desk.office.linkedCase(link)
    }

    @Test("opens one case without the reporter, takes the answer once, and leaves the case where it was", arguments: TestStores.engines)
    func answer(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (code, part) = try await asked(desk)
            let before = try await desk.stored(code).report
            let form = BodyLinkForm(contribution: part, email: "dinas@sidoarjo.contoh.invalid")
            let path = try await desk.office.makeBodyLink(form, on: code, by: desk.cast.liaison)
            let shown = try #require(try await opened(path, at: desk))
            #expect(shown.question == "Kapan jembatan perbatasan diperbaiki?" && shown.deadline != nil)
            #expect(shown.file.identity?.isOffered != true && shown.file.code == code)
            try await desk.office.act(.accept, by: shown.link)
            try await desk.office.act(.answer("Jembatan diperbaiki bulan depan."), by: shown.link)
            await #expect(throws: ServiceFault.conflict) { try await desk.office.act(.answer("Lagi."), by: shown.link) }
            let link = try #require(try await desk.office.bodyLink(try token(path), from: "a"))
            #expect(link.standing == .answered && link.openings == 1 && link.acceptedAt != nil)
            #expect(try await desk.office.linkedCase(link) == nil)
            let after = try await desk.stored(code).report
            #expect(after.holder == before.holder && after.state == before.state && after.bounces == before.bounces)
            let classClock = after.runningClocks.first { $0.key.isClassClock }
            #expect(classClock == before.runningClocks.first { $0.key.isClassClock }, "the clock of the case stays with who asked")
            let file = try await desk.office.caseFile(code, for: .officer(desk.cast.liaison))
            #expect(file.contributions.first?.answer.flatMap { file.texts[$0.id] } == "Jembatan diperbaiki bulan depan.")
            let logged = try await desk.office.officeLog(by: .system).entries.map(\.act)
            for act in [OfficeAct.bodyLinkMade, .bodyLinkOpened, .bodyLinkAccepted, .bodyLinkUsed] { #expect(logged.contains(act)) }
        }
    }

    @Test("may say whose it is: the case does not go back to its reporter, and nobody has bounced it")
    func decline() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let (code, part) = try await asked(desk)
            let path = try await desk.office.makeBodyLink(
                BodyLinkForm(contribution: part, email: ""), on: code, by: desk.cast.liaison)
            let shown = try #require(try await opened(path, at: desk))
            let proposed = Holder(agency: desk.cast.city, unit: desk.cast.health)
            await #expect(throws: Refusal.self) {
                try await desk.office.act(.decline(proposed: shown.link.body, ground: "Bukan kami."), by: shown.link)
            }
            try await desk.office.act(.decline(proposed: proposed, ground: "Jembatan milik kota."), by: shown.link)
            let report = try await desk.stored(code).report
            #expect(report.contributions.first?.declined?.proposed == proposed && report.contributions.first?.isOpen == false)
            #expect(report.state == .inProgress && report.bounces == 0)
            let file = try await desk.office.caseFile(code, for: .reporter)
            #expect(file.awaitedParts.isEmpty && !file.timeline.contains { $0.kind == "contributionDeclined" })
            try await desk.answer(code)
        }
    }

    @Test("works for its time, until it is revoked or replaced, and never as another word")
    func ends() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let (code, part) = try await asked(desk)
            let form = BodyLinkForm(contribution: part, email: "")
            let first = try await desk.office.makeBodyLink(form, on: code, by: desk.cast.liaison)
            let second = try await desk.office.makeBodyLink(form, on: code, by: desk.cast.liaison)
            #expect(try await opened(first, at: desk) == nil, "replaced")
            let link = try #require(try await opened(second, at: desk)).link
            await #expect(throws: (any Error).self) {
                try await desk.office.revokeBodyLink(link.id, on: code, by: desk.cast.neighbourAdmin)
            }
            try await desk.office.revokeBodyLink(link.id, on: code, by: desk.cast.liaison)
            #expect(try await desk.office.bodyLink(try token(second), from: "a")?.standing == .revoked)
            await #expect(throws: ServiceFault.conflict) { try await desk.office.act(.answer("Terlambat."), by: link) }
            let third = try await desk.office.makeBodyLink(form, on: code, by: desk.cast.liaison)
            desk.pass(days: 15)
            #expect(try await desk.office.bodyLink(try token(third), from: "a")?.standing == .expired)
            #expect(try await opened(third, at: desk) == nil)
            #expect(try await desk.office.bodyLink(RandomToken(), from: "b") == nil)
            await #expect(throws: ServiceFault.self) {
                for _ in 0..<20 { _ = try await desk.office.bodyLink(RandomToken(), from: "b") }
            }
            let bytes = try token(third).bytes
            let hash = try await desk.office.store.read { session in try session.rows("select token_hash from body_links") }
            #expect(try hash.allSatisfy { try $0.blob(0) != bytes }, "the word itself is stored nowhere")
        }
    }

    @Test("is refused for what may leave the office for nobody, for a body with accounts, and to whoever does not hold the case")
    func refusals() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let secret = try await asked(desk, mode: .secret)
            await #expect(throws: FormCheck.refuse("contribution", .outOfRange)) {
                _ = try await desk.office.makeBodyLink(
                    BodyLinkForm(contribution: secret.part, email: ""), on: secret.code, by: desk.cast.admin)
            }
            let (code, part) = try await asked(desk)
            await #expect(throws: FormCheck.refuse("email", .malformed)) {
                _ = try await desk.office.makeBodyLink(
                    BodyLinkForm(contribution: part, email: "bukan surel"), on: code, by: desk.cast.liaison)
            }
            await #expect(throws: ServiceFault.notPermitted) {
                _ = try await desk.office.makeBodyLink(
                    BodyLinkForm(contribution: part, email: ""), on: code, by: desk.cast.neighbourAdmin)
            }
            try await desk.act(code, by: desk.cast.liaison) { texts in
                .askContribution(
                    id: ID(82), of: desk.target(desk.cast.health), question: texts.write("Bagian Anda?", as: .question, for: .office))
            }
            await #expect(throws: FormCheck.refuse("contribution", .unknown)) {
                _ = try await desk.office.makeBodyLink(
                    BodyLinkForm(contribution: ID(82), email: ""), on: code, by: desk.cast.liaison)
            }
            // What becomes secret after the link was made is opened by it no more.
            let path = try await desk.office.makeBodyLink(
                BodyLinkForm(contribution: part, email: ""), on: code, by: desk.cast.liaison)
            #expect(try await opened(path, at: desk) != nil)
            try await desk.act(code, by: .reporter) { _ in .raiseSecrecy(.secret, reason: nil) }
            #expect(try await opened(path, at: desk) == nil)
        }
    }

    @Test("goes to the official address by a letter whose line opens nothing by itself", arguments: TestStores.engines)
    func letter(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (code, part) = try await asked(desk)
            let path = try await desk.office.makeBodyLink(
                BodyLinkForm(contribution: part, email: "Dinas@Sidoarjo.contoh.invalid"), on: code, by: desk.cast.liaison)
            let letters = try await desk.office.claimLetters(limit: 50).filter { $0.letter.template == .officerBodyLink }
            #expect(letters.map(\.officerEmail) == ["dinas@sidoarjo.contoh.invalid"] && letters.map(\.officerLink) == [path])
            let stored = try await desk.office.store.read { session in
                try session.first("select payload from outbox where template = 'officer.bodyLink'")?.text(0)
            }
            #expect(try #require(stored).contains(try token(path).text) == false)
        }
    }
}
