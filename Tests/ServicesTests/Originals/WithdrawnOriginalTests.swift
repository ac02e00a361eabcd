import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Synchronization
import Testing
import Vault

@testable import Services

@Suite("An original whose keeping has ended")
struct WithdrawnOriginalTests {
    @Test("opens no more from the moment its reporter withdraws it, and its key does not come back", arguments: TestStores.engines)
    func withdrawn(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let (code, file) = try await office.reported()
            let id = try await office.granted(code, file)
            let service = office.desk.office
            #expect(try await service.keepsOriginals(of: code))
            let wrapped = try await office.row("select wrapped_key, key_fingerprint from originals") {
                WrappedKey(report: file.keyHolder, fingerprint: try $0.text(1), wrapped: try $0.blob(0))
            }
            #expect(try await service.withdraw([.originals], of: code))
            #expect(try await !service.keepsOriginals(of: code))
            #expect(try await office.destroyedKeys() == 1)
            guard case .gone = try await office.disclose(code, id) else { return #expect(Bool(false)) }
            // The clean copy and its small one stay.
            #expect(try office.contents().count == 2)
            #expect(try await service.caseFile(code, for: .reporter).files.map(\.hasOriginal) == [false])
            #expect(
                try await service.caseFile(code, for: .reporter).timeline.contains {
                    $0.kind == "dataRequested" && $0.detail == "withdrawal"
                })
            await #expect(throws: Refusal(.requestUnknown)) {
                try await office.desk.act(code, by: office.desk.cast.verifier) { texts in
                    .identity(
                        .askReveal(.remedy, words: texts.write(OriginalsDesk.reason, as: .reason, for: .reporter), original: file))
                }
            }
            let receipts = try await office.keys.desk.keep(KeyHandover(keys: [wrapped], inUse: []))
            #expect(receipts.map(\.verdict) == [.destroyed])
            // A vault restored from a copy of before is told again.
            #expect(try await service.repeatErasures() == 1)
        }
    }

    @Test("is closed at once while the vault is away, and its key destroyed when it is back", arguments: TestStores.engines)
    func vaultAway(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let (code, file) = try await office.reported()
            _ = try await office.desk.office.handOverKeys()
            let id = try await office.granted(code, file)
            #expect(try await !office.withoutVault().desk.office.withdraw([.originals], of: code))
            guard case .gone = try await office.disclose(code, id) else { return #expect(Bool(false)) }
            #expect(try await office.destroyedKeys() == 0)
            #expect(try await office.desk.office.destroyWithdrawnOriginals() == 1)
            #expect(try await office.destroyedKeys() == 1)
            #expect(try await office.desk.office.destroyWithdrawnOriginals() == 0)
        }
    }

    @Test("goes with an erasure, also of a reporter who left no name", arguments: TestStores.engines)
    func erased(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let (code, _) = try await office.reported()
            #expect(try await office.desk.office.eraseOwnIdentity(of: code))
            #expect(try await !office.desk.office.keepsOriginals(of: code))
            #expect(try await office.destroyedKeys() == 1)
        }
    }

    @Test("goes by age two years after its report has ended", arguments: TestStores.engines) func aged(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let (code, _) = try await office.reported()
            try await office.desk.office.store.write { session in
                try session.run(
                    "update reports set stage = 'finished', closed_at = \(office.desk.clock.read()) where code = \(code.canonical)")
            }
            office.desk.pass(days: 730)
            #expect(try await office.desk.office.destroyAged().allSatisfy { $0.kind != .originals })
            office.desk.pass(days: 1)
            let done = try await office.desk.office.destroyAged()
            #expect(done.first { $0.kind == .originals }?.count == 1)
            #expect(try await !office.desk.office.keepsOriginals(of: code))
            #expect(try await office.destroyedKeys() == 1)
        }
    }

    @Test("goes with its file, and with a draft that is never sent", arguments: TestStores.engines) func draft(engine: TestEngine)
        async throws
    {
        try await OriginalsDesk.with(engine) { office in
            let token = try await office.draft()
            let first = try #require(try await office.upload(OriginalsDesk.photo(), keeping: true, to: token).kept.first)
            _ = try await office.upload(OriginalsDesk.photo(500), keeping: true, to: token)
            #expect(try await office.desk.office.handOverKeys().moved == 2)
            try await office.desk.office.remove(first.id, fromDraft: token)
            #expect(try await office.desk.office.destroyWithdrawnOriginals() == 1)
            try await office.desk.office.destroyDraft(token)
            #expect(try await office.desk.office.destroyWithdrawnOriginals() == 1)
            #expect(try await office.destroyedKeys() == 2)
            #expect(try office.contents().isEmpty)
        }
    }

    @Test("was never kept where the scanner finds harm or does not answer; the clean copy stays") func scanned() async throws {
        try await OriginalsDesk.with(.sqlite, scans: true) { office in
            let token = try await office.draft()
            for (verdict, reason) in [
                (Result<ScanVerdict, ScanFault>.success(.harmful(name: "Eicar")), OriginalRefusal.harmful),
                (.failure(.unavailable), .unscanned),
            ] {
                office.scanner.verdict.withLock { $0 = verdict }
                let accepted = try await office.upload(OriginalsDesk.photo(), keeping: true, to: token)
                #expect(accepted.kept.map(\.hasOriginal) == [false] && accepted.unsealed.map(\.reason) == [reason])
            }
            #expect(try await office.row("select count(*) from originals") { try $0.int(0) } == 0)
            office.scanner.verdict.withLock { $0 = .success(.clean) }
            #expect(try await office.upload(OriginalsDesk.photo(), keeping: true, to: token).kept.map(\.hasOriginal) == [true])
        }
    }

    @Test("is destroyed where its clean copy is found harmful later") func condemned() async throws {
        try await OriginalsDesk.with(.sqlite, scans: true) { office in
            let (code, _) = try await office.reported()
            office.scanner.verdict.withLock { $0 = .success(.harmful(name: "Eicar")) }
            #expect(try await office.desk.office.scanFiles().condemned == 1)
            #expect(try await !office.desk.office.keepsOriginals(of: code))
            #expect(try await office.desk.office.destroyWithdrawnOriginals() == 1)
            #expect(try office.contents().isEmpty)
        }
    }
}
