import DataAccess
import DataTestSupport
import Domain
import Foundation
import Logging
import Sealing
import Testing

@testable import Services
@testable import Vault

/// What a reporter may ask about his own data (UU 27/2022), with the real vault and its own store.
@Suite("A reporter's right to his data")
struct OwnRightsTests {
    private func opened(_ code: TrackingCode, _ desk: TestDesk) async throws -> [IdentityField: String]? {
        if case .opened(let fields) = try await desk.office.ownIdentity(of: code) { fields } else { nil }
    }

    private func mayView(_ code: TrackingCode, _ desk: TestDesk) async throws -> Bool {
        let file = try await desk.office.caseFile(code, for: .officer(desk.cast.liaison))
        return file.identity?.mayView == true
    }

    @Test("a copy opens the identity for him alone, and is written down by the office and by the vault")
    func access() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.submit(mode: .anonymous)
            try await desk.verify(code, mode: .anonymous, to: desk.cast.roads)
            let data = try await desk.office.ownData(of: code)
            guard case .opened(let fields) = data.identity else { return #expect(Bool(false), "\(data.identity)") }
            #expect(fields == TestDesk.identity && data.isWhole && data.getsLetters)
            #expect(data.file.recipients == [Holder(agency: desk.cast.city, unit: desk.cast.roads)])
            #expect(try await vault.openings() == 1)
            let row = try await vault.store.read { session in try session.first("select asked_by, reason from openings") }
            #expect(try row?.text(0) == "reporter" && row?.text(1) == "access")
            let kinds = try await desk.office.caseFile(code, for: .reporter).timeline.map(\.kind)
            #expect(kinds.suffix(2) == ["dataRequested", "dataRequestEnded"])
            for viewer in [Viewer.everyone, .officer(desk.cast.verifier), .officer(desk.cast.liaison)] {
                let told = try await desk.office.caseFile(code, for: viewer).timeline.map(\.kind)
                #expect(!told.contains { $0.hasPrefix("data") }, "\(viewer)")
            }
            #expect(try await desk.loggedLooks() == 0)
        }
    }

    @Test("a copy without the vault leaves the identity out, and the 72 hours run until there is a whole one")
    func accessWithoutVault() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try await desk.submit(mode: .open)
            for _ in 0..<2 {
                let data = try await desk.office.ownData(of: code)
                #expect(!data.isWhole)
            }
            let request = try #require(try await desk.stored(code).report.dataRequests.first)
            #expect(request.right == .access && request.due == desk.clock.read().adding(seconds: 72 * 3600))
            #expect(try await desk.stored(code).report.dataRequests.count == 1)
            let waiting = try await desk.office.openDataRequests(for: desk.cast.verifier)
            #expect(waiting.map(\.code) == [code] && waiting.first?.isLate == false)
            let nameless = try await desk.office.submit(desk.newReport(identity: [:])).code
            #expect(try await desk.office.ownData(of: nameless).isWhole)
        }
    }

    @Test("what is wrong is put right: the new identity opens, the old key is gone, and the mode stays")
    func correction() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.submit(mode: .anonymous)
            _ = try await desk.office.handOverKeys()
            let before = try await vault.store.read { session in try session.first("select wrapped_key from kept_keys")?.blob(0) }
            let id = try await desk.reportID(code)
            let old = try #require(try await desk.office.storedIdentity(of: id))
            try await desk.office.replaceIdentity(of: code, with: [.name: "Kenari Biru", .email: "biru@contoh.invalid"])
            #expect(try await opened(code, desk) == [.name: "Kenari Biru", .email: "biru@contoh.invalid"])
            let after = try await vault.store.read { session in try session.rows("select wrapped_key from kept_keys").map { try $0.blob(0) }
            }
            #expect(after.count == 1 && after.first != before)
            #expect(try await desk.stored(code).report.mode == .anonymous)
            // What was sealed before opens under no key that is left.
            await #expect(throws: VaultFault.refused(.doesNotOpen)) {
                _ = try await desk.office.vault.open(
                    IdentityOpening(
                        report: id, schema: old.schema, fields: old.fields.map { SealedField($0.key, $0.value) }, askedBy: "test",
                        reason: "test"))
            }
            // Interrupted before the key was handed over: the next round finishes.
            try await desk.office.replaceIdentity(of: code, with: [.name: "Kenari Hijau"])
            #expect(try await desk.office.handOverKeys().moved == 1)
            #expect(try await opened(code, desk) == [.name: "Kenari Hijau"])
            #expect(try await desk.stored(code).hasEmail == false)
        }
    }

    @Test("a name is given later to a report that had none, and shown only by the reporter's own act")
    func laterName() async throws {
        try await VaultedDesk.with { desk, _ in
            let code = try await desk.office.submit(desk.newReport(mode: .anonymous, identity: [:])).code
            try await desk.verify(code, mode: .anonymous, to: desk.cast.roads)
            try await desk.office.replaceIdentity(of: code, with: [.name: "Kenari Jingga"])
            #expect(try await !mayView(code, desk))
            try await desk.act(code, by: .reporter) { _ in .lowerSecrecy(.open) }
            #expect(try await mayView(code, desk))
            let shown = try await desk.office.disclose(
                Act(code: code, actor: desk.cast.liaison, command: .identity(.view), manuscript: desk.office.manuscript()))
            #expect(shown.fields == [.name: "Kenari Jingga"])
        }
    }

    @Test("hiding the name makes the report anonymous and erases for good; nothing of it comes back")
    func erasure() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.submit(mode: .open)
            try await desk.verify(code, mode: .open, to: desk.cast.roads)
            #expect(try await desk.office.eraseOwnIdentity(of: code))
            let report = try await desk.stored(code).report
            #expect(report.mode == .anonymous && report.dataRequests.isEmpty)
            guard case .erased = try await desk.office.ownIdentity(of: code) else { return #expect(Bool(false)) }
            #expect(try await desk.count("select count(*) from sealed_fields") == 0)
            #expect(try await vault.store.read { session in try session.first("select count(*) from kept_keys")?.int(0) } == 0)
            await #expect(throws: Refusal(.alreadyDone)) {
                try await desk.office.replaceIdentity(of: code, with: [.name: "Kenari Jingga"])
            }
            #expect(try await desk.count("select count(*) from sealed_fields") == 0)
            #expect(try await desk.stored(code).hasEmail == false)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("an erasure waits for a vault that is away, is seen by who answers, and is done by the worker")
    func erasureWaits() async throws {
        try await VaultedDesk.with { desk, _ in
            let away = desk.with(AbsentVault(), sealingTo: desk.office.sealer.publicKey)
            let code = try await away.submit(mode: .secret)
            #expect(try await !away.office.eraseOwnIdentity(of: code))
            #expect(try await !away.office.eraseOwnIdentity(of: code))
            // No less private meanwhile.
            #expect(try await away.stored(code).report.mode == .anonymousAndSecret)
            #expect(try await away.office.openDataRequests(for: away.cast.verifier).count == 1)
            #expect(try await away.office.finishErasures() == 0)
            #expect(try await desk.office.finishErasures() == 1)
            #expect(try await desk.stored(code).report.dataRequests.isEmpty)
            guard case .erased = try await desk.office.ownIdentity(of: code) else { return #expect(Bool(false)) }
        }
    }

    @Test("consents end at once, each for itself")
    func withdrawal() async throws {
        try await VaultedDesk.with { desk, _ in
            let code = try await desk.submit(mode: .anonymous)
            try await desk.verify(code, mode: .anonymous, to: desk.cast.roads)
            #expect(try await desk.stored(code).report.isPublic)
            try await desk.office.withdraw([.publication, .letters], of: code)
            let stored = try await desk.stored(code)
            #expect(!stored.report.isPublic && stored.report.mode == .anonymousAndSecret && !stored.hasEmail)
            #expect(try await opened(code, desk) == TestDesk.identity)
            let letters = try await desk.count("select count(*) from outbox where report_id is not null")
            try await desk.progress(code)
            #expect(try await desk.count("select count(*) from outbox where report_id is not null") == letters)
            try await desk.office.withdraw([.identity], of: code)
            guard case .erased = try await desk.office.ownIdentity(of: code) else { return #expect(Bool(false)) }
        }
    }

    @Test("what a person must read is answered by who keeps the rules, with a reason where it is refused", arguments: TestStores.engines)
    func answered(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit(mode: .open)
            try await desk.office.askAboutData(.erasure, words: "Hapus nama tetangga saya dari uraian.", of: code)
            await #expect(throws: Refusal(.requestPending)) {
                try await desk.office.askAboutData(.erasure, words: "Sekali lagi.", of: code)
            }
            let waiting = try #require(try await desk.office.openDataRequests(for: desk.cast.verifier).first)
            #expect(waiting.words == "Hapus nama tetangga saya dari uraian." && waiting.request.right == .erasure)
            await #expect(throws: ServiceFault.notPermitted) { try await desk.office.openDataRequests(for: desk.cast.liaison) }
            for stranger in [desk.cast.liaison, desk.cast.admin, .reporter, .system] {
                await #expect(throws: Refusal(.notPermitted)) {
                    try await desk.act(code, by: stranger) { _ in .rights(.finish(waiting.request.id, nil)) }
                }
            }
            try await desk.act(code, by: desk.cast.verifier) { texts in
                .rights(
                    .refuse(waiting.request.id, reason: texts.write("Uraian disimpan menurut UU 43/2009.", as: .reason, for: .reporter)))
            }
            #expect(try await desk.office.openDataRequests(for: desk.cast.verifier).isEmpty)
            let told = try #require(try await desk.office.caseFile(code, for: .reporter).timeline.last)
            #expect(told.kind == "dataRequestEnded" && told.detail == "refused" && told.text == "Uraian disimpan menurut UU 43/2009.")
            try await Lives.expectWhole(desk)
        }
    }

    @Test("those who answer are told a day before it is due, and once when it is late", arguments: TestStores.engines)
    func reminders(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit(mode: .open)
            try await desk.office.askAboutData(.correction, words: "Tanggalnya salah.", of: code)
            func letters() async throws -> Int {
                try await desk.count("select count(*) from outbox where template = 'officer.dataRequest'")
            }
            #expect(try await desk.office.remindOfDataRequests() == 0)
            desk.clock.pass(seconds: 49 * 3600)
            #expect(try await desk.office.remindOfDataRequests() == 1)
            #expect(try await desk.office.remindOfDataRequests() == 0)
            #expect(try await letters() == 1)
            desk.clock.pass(seconds: 24 * 3600)
            #expect(try await desk.office.remindOfDataRequests() == 1)
            #expect(try await desk.office.remindOfDataRequests() == 0)
            #expect(try await letters() == 2)
            #expect(try await desk.office.openDataRequests(for: desk.cast.verifier).first?.isLate == true)
        }
    }
}
