import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("What is destroyed by age")
struct RetentionTests {
    private func closed(_ desk: TestDesk, _ body: String = "Rambu lalu lintas roboh di tikungan.") async throws -> TrackingCode {
        let code = try await desk.inProgress(body)
        try await desk.answer(code)
        try await desk.act(code, by: .reporter) { _ in .confirm }
        return code
    }

    private func line(_ kind: RetentionClass, _ desk: TestDesk) async throws -> RetentionLine {
        try #require(try await desk.office.retentionPlan().first { $0.kind == kind })
    }

    @Test("an identity goes two years after its report has ended, and five where misconduct is alleged")
    func identities() async throws {
        try await VaultedDesk.with { desk, vault in
            let plain = try await closed(desk)
            let sensitive = try await closed(desk, "Petugas meminta uang.")
            _ = try await desk.office.store.write { session in
                try session.run("update reports set class = 'supervisoryComplaint' where code = \(sensitive.canonical)")
            }
            let open = try await desk.inProgress("Masih dikerjakan.")
            desk.pass(days: 730)
            #expect(try await line(.identities, desk).count == 0)
            desk.pass(days: 1)
            #expect(try await line(.identities, desk).count == 1)
            let done = try await desk.office.destroyAged()
            let entry = try #require(done.first { $0.kind == .identities })
            #expect(entry.count == 1 && entry.policy == "identity.keep = 730" && entry.oldest == entry.newest)
            guard case .erased = try await desk.office.ownIdentity(of: plain) else { return #expect(Bool(false)) }
            for code in [sensitive, open] {
                guard case .opened = try await desk.office.ownIdentity(of: code) else { return #expect(Bool(false)) }
            }
            desk.pass(days: 1826 - 731)
            #expect(try await desk.office.destroyAged().allSatisfy { $0.kind != .supervisoryIdentities })
            desk.pass(days: 1)
            #expect(try await desk.office.destroyAged().contains { $0.kind == .supervisoryIdentities && $0.count == 1 })
            #expect(try await vault.store.read { session in try session.first("select count(*) from destroyed_keys")?.int(0) } == 2)
            // What age took away is no difference; the class that was written over above is one.
            let found = try await desk.office.auditReports().differences
            #expect(found.map(\.code) == [sensitive.canonical] && found.map(\.kind) == [.listing])
        }
    }

    @Test("a referral, a request and an open part keep an identity as long as they last") func kept() async throws {
        try await VaultedDesk.with { desk, _ in
            let referred = try await closed(desk)
            try await desk.act(referred, by: .reporter) { _ in .refer }
            let asked = try await closed(desk)
            try await desk.office.askAboutData(.correction, words: "Tanggalnya salah.", of: asked)
            let harmed = try await closed(desk)
            try await desk.office.tellOfHarm(harmed, title: "Perlakuan buruk", body: "Saya dipersulit karena melapor.")
            desk.pass(days: 800)
            #expect(try await line(.identities, desk).count == 0)
            #expect(try await desk.office.destroyAged().allSatisfy { $0.kind != .identities })
        }
    }

    @Test("while the vault is away no identity goes, and all else does") func vaultAway() async throws {
        try await VaultedDesk.with { desk, _ in
            let code = try await closed(desk)
            desk.pass(days: 800)
            let away = desk.with(AbsentVault(), sealingTo: desk.office.sealer.publicKey)
            let letters = try await desk.office.claimLetters(limit: 100)
            for letter in letters { try await desk.office.settle(letter, as: .sent) }
            desk.pass(days: 31)
            let done = try await away.office.destroyAged()
            #expect(done.map(\.kind) == [.letters] && done.first?.count == letters.count)
            guard case .opened = try await desk.office.ownIdentity(of: code) else { return #expect(Bool(false)) }
        }
    }

    @Test(
        "the plan changes nothing, and is what then goes, with its line in the register and in the office's log",
        arguments: TestStores.engines)
    func register(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit(mode: .open)
            try await desk.act(code, by: .reporter, formKey: "kunci") { texts in
                .addInformation(texts.write("Tambahan.", as: .information, for: .reporter), hasFiles: false)
            }
            desk.pass(days: 8)
            let before = try await StoreContents.counts(desk.office.store)
            let plan = try await desk.office.retentionPlan()
            #expect(try await StoreContents.counts(desk.office.store) == before)
            #expect(plan.map(\.kind) == RetentionClass.allCases)
            #expect(plan.first { $0.kind == .forms }?.count == 1)
            let done = try await desk.office.destroyAged()
            #expect(done.map(\.kind) == plan.filter { $0.count > 0 }.map(\.kind))
            #expect(done.map(\.count) == plan.filter { $0.count > 0 }.map(\.count))
            #expect(try await desk.count("select count(*) from answered_requests") == 0)
            let register = try await desk.office.destructions(by: desk.cast.verifier)
            #expect(register.entries.map(\.kind) == done.map(\.kind).reversed())
            #expect(try await desk.office.destructions(by: desk.cast.auditor).entries.count == done.count)
            await #expect(throws: ServiceFault.notPermitted) { try await desk.office.destructions(by: desk.cast.liaison) }
            let log = try await desk.office.officeLog(limit: 1, by: .system).entries.first
            #expect(log?.act == .dataDestroyed && log?.detail["forms"] == "1")
            #expect(try await desk.office.destroyAged().isEmpty)
        }
    }

    @Test("letters that could not be sent, wishes to be asked how one fares and the vault's log go when their time is over")
    func afterwards() async throws {
        try await VaultedDesk.with { desk, vault in
            let (code, harmed) = (try await closed(desk), try await closed(desk))
            for wished in [code, harmed] { try await desk.office.wantAftercare(of: wished) }
            try await desk.office.tellOfHarm(harmed, title: "Perlakuan buruk", body: "Kepala seksi mengancam saya.")
            _ = try await desk.office.ownIdentity(of: code)
            #expect(try await vault.openings() == 1)
            desk.pass(days: 31)
            #expect(try await desk.office.askAfterwards() == 2)
            let unsent = try await line(.unsentLetters, desk).count
            #expect(unsent > 0)
            let first = try await desk.office.destroyAged()
            #expect(first.first { $0.kind == .unsentLetters }?.count == unsent)
            #expect(first.allSatisfy { $0.kind != .aftercare && $0.kind != .vaultOpenings })
            desk.pass(days: 1_830)
            #expect(try await line(.aftercare, desk).count == 0)
            #expect(try await desk.office.askAfterwards() == 2)
            // The case of harm is still open: the way to it stays.
            #expect(try await line(.aftercare, desk).count == 1)
            let done = try await desk.office.destroyAged()
            #expect(done.first { $0.kind == .aftercare }?.count == 1)
            #expect(done.first { $0.kind == .vaultOpenings }?.count == 1)
            #expect(try await vault.openings() == 0)
            #expect(try await desk.count("select count(*) from aftercare") == 1)
            #expect(try await desk.office.harmCase(of: harmed) != nil)
            let kinds = try await desk.office.destructions(by: desk.cast.verifier).entries.map(\.kind)
            #expect(kinds.contains(.aftercare) && kinds.contains(.vaultOpenings) && kinds.contains(.unsentLetters))
        }
    }

    @Test("goes in small transactions, all of it", arguments: TestStores.engines) func batches(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let moment = desk.clock.read()
            _ = try await desk.office.store.write { session in
                for number in 0..<1203 {
                    let key = withUnsafeBytes(of: Int64(number).bigEndian) { Array($0) }
                    try session.run(ReportWrites.answer(key, at: moment.adding(milliseconds: Int64(number))))
                }
            }
            desk.pass(days: 8)
            let done = try await desk.office.destroyAged()
            let entry = try #require(done.first)
            #expect(done.count == 1 && entry.count == 1203)
            #expect(entry.oldest == moment && entry.newest == moment.adding(milliseconds: 1202))
            #expect(try await desk.office.destructions(by: .system).entries == [entry])
        }
    }

    @Test("the office's log loses words and persons after its time, and the transparency log stands", arguments: TestStores.engines)
    func logs(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            while try await desk.office.appendToLog() > 0 {}
            _ = try await desk.office.publishHead()
            let entries = try await desk.office.auditLog().entries
            let lines = try await line(.logs, desk).count
            #expect(lines == 0)
            desk.pass(days: 3651)
            let named = try await desk.count("select count(*) from office_log")
            let done = try await desk.office.destroyAged()
            #expect(done.first { $0.kind == .logs }?.count == named)
            let kept: Query =
                "select count(*) from office_log where at < \(desk.clock.read()) and (officer_id is not null or subject <> '')"
            #expect(try await desk.count(kept) == 0)
            let summary = try await desk.office.auditLog()
            #expect(summary.entries >= entries && summary.erased == named)
            // A line that was emptied before its time was emptied by somebody else.
            _ = try await desk.office.createUnit(UnitForm(name: "Dinas Taman"), in: desk.cast.city, by: desk.cast.admin)
            try await desk.publish()
            #expect(try await desk.office.auditLog().erased == named)
            try await desk.office.store.write { session in
                try session.run("update office_log set officer_id = null, subject = '', detail = '{}'")
                _ = try session.run("delete from log_seeds where source = 'office'")
            }
            await #expect(throws: LogFinding.self) { try await desk.office.auditLog() }
        }
    }

    @Test("has one turn a day however many workers ask", arguments: TestStores.engines) func daily(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var turns = [try await desk.office.retainDaily(), try await desk.office.retainDaily()]
            desk.pass(days: 1)
            turns.append(try await desk.office.retainDaily())
            #expect(turns.map { $0 != nil } == [true, false, true])
        }
    }
}
