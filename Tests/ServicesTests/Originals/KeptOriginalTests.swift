import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services
@testable import Vault

@Suite("An original that its reporter lets the office keep")
struct KeptOriginalTests {
    @Test("is sealed, and opens byte for byte after a reason and a second yes, written down twice and told", arguments: TestStores.engines)
    func opened(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let photo = OriginalsDesk.photo()
            let (code, file) = try await office.reported(photo)
            #expect(try await !office.leaks())
            #expect(try await office.desk.office.handOverKeys().moved == 1)
            #expect(try await office.row("select count(*) from originals where wrapped_key is null") { try $0.int(0) } == 1)
            let id = try await office.granted(code, file)
            #expect(try await office.row("select count(*) from identity_openings") { try $0.int(0) } == 0)
            guard case .opened(let original) = try await office.disclose(code, id) else { return #expect(Bool(false)) }
            #expect(original.hash == ContentHash(of: photo) && original.bytes == photo.count && original.kind == .jpeg)
            var read: [UInt8] = []
            try await original.write { read += $0 }
            #expect(read == photo)
            #expect(original.until == office.desk.clock.read().adding(seconds: 900))
            let logged = try await office.keys.store.read { session in
                try session.rows("select fields, asked_by, report_id from openings").map {
                    (try $0.text(0), try $0.text(1), try $0.int64(2))
                }
            }
            let officer = try #require(office.desk.cast.verifier.officer)
            let report = try await office.desk.stored(code).report.id
            #expect(logged.count == 1 && logged.first?.0 == "original:\(file)" && logged.first?.1 == "officer:\(officer)")
            #expect(logged.first?.2 == report.rawValue)
            #expect(try await office.row("select count(*) from identity_openings") { try $0.int(0) } == 1)
            let told = try await office.desk.office.caseFile(code, for: .reporter).timeline
            #expect(told.suffix(3).map(\.kind) == ["originalAsked", "originalGranted", "originalOpened"])
            #expect(told.first { $0.kind == "originalAsked" }?.text == OriginalsDesk.reason)
            #expect(try await !office.leaks())
            office.desk.clock.pass(seconds: 900)
            await #expect(throws: Refusal(.windowClosed)) { _ = try await office.disclose(code, id) }
        }
    }

    @Test("is not kept without consent: nothing of it stays anywhere", arguments: TestStores.engines)
    func withoutConsent(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let token = try await office.draft()
            let accepted = try await office.upload(OriginalsDesk.photo(), keeping: false, to: token)
            #expect(accepted.kept.map(\.hasOriginal) == [false])
            _ = try await office.send(token)
            #expect(try await !office.leaks())
            #expect(try await office.row("select count(*) from originals") { try $0.int(0) } == 0)
            // The clean copy and its small one.
            #expect(try office.contents().count == 2)
        }
    }

    @Test("is not the identity: a yes to the one opens nothing of the other") func subject() async throws {
        try await OriginalsDesk.with(.sqlite) { office in
            let (code, file) = try await office.reported()
            let id = try await office.granted(code, file)
            let act = Act(
                code: code, actor: office.desk.cast.verifier, command: .identity(.openReveal(id)),
                manuscript: office.desk.office.manuscript())
            await #expect(throws: Refusal(.requestUnknown)) { _ = try await office.desk.office.disclose(act) }
            let other = try await office.desk.submit(mode: .anonymous)
            let asked = try await office.desk.act(other, by: office.desk.cast.verifier) { texts in
                .identity(.askReveal(.remedy, words: texts.write(OriginalsDesk.reason, as: .reason, for: .reporter)))
            }
            let identity = try #require(asked.report.reveals.first).id
            await #expect(throws: Refusal(.requestUnknown)) { _ = try await office.disclose(other, identity) }
            // An upload of another report cannot be asked for here.
            await #expect(throws: Refusal(.requestUnknown)) {
                try await office.desk.act(try await office.desk.submit(), by: office.desk.cast.verifier) { texts in
                    .identity(
                        .askReveal(.remedy, words: texts.write(OriginalsDesk.reason, as: .reason, for: .reporter), original: file))
                }
            }
        }
    }

    @Test("does not open once it was altered, cut, lengthened or put in another's place", arguments: TestStores.engines)
    func altered(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let (code, file) = try await office.reported()
            let (_, other) = try await office.reported(OriginalsDesk.photo(999))
            let id = try await office.granted(code, file)
            let hash = try await office.row("select sha256 from originals where attachment_id = \(file)") { try $0.text(0) }
            let foreign = try await office.row("select sha256 from originals where attachment_id = \(other)") { try $0.text(0) }
            let place = URL(fileURLWithPath: "\(office.folder)/\(hash.prefix(2))/\(hash.dropFirst(2))")
            let sound = try Data(contentsOf: place)
            func breaks(_ words: String, _ change: (inout Data) -> Void) async throws {
                var bytes = sound
                change(&bytes)
                try bytes.write(to: place)
                if case .broken = try await office.disclose(code, id) { return }
                Issue.record("\(words) opens")
            }
            let piece = OriginalSeal.sealedPieceLength
            try await breaks("a changed head") { $0[3] ^= 1 }
            try await breaks("a changed first piece") { $0[40] ^= 1 }
            try await breaks("a changed last byte") { $0[$0.count - 1] ^= 1 }
            try await breaks("a missing last piece") { $0 = $0.prefix(OriginalSeal.headLength + 3 * piece) }
            try await breaks("an added piece") { $0.append($0.suffix(50)) }
            try await breaks("two pieces in each other's place") { bytes in
                let start = OriginalSeal.headLength
                let (first, second) = (bytes[start..<start + piece], bytes[start + piece..<start + 2 * piece])
                bytes.replaceSubrange(start..<start + 2 * piece, with: Data(second) + Data(first))
            }
            try await breaks("nothing") { $0 = Data() }
            try sound.write(to: place)
            guard case .opened = try await office.disclose(code, id) else { return #expect(Bool(false)) }
            try await office.desk.office.store.write { session in
                try session.run("update originals set sha256 = \(foreign) where attachment_id = \(file)")
            }
            guard case .broken = try await office.disclose(code, id) else {
                Issue.record("another's bytes open")
                return
            }
            try await office.desk.office.store.write { session in
                try session.run("update originals set sha256 = \(hash), report_id = report_id + 1 where attachment_id = \(file)")
            }
            guard case .broken = try await office.disclose(code, id) else {
                Issue.record("it opens for another report")
                return
            }
        }
    }

    @Test("is taken while the vault is away, and opens when it is back", arguments: TestStores.engines)
    func vaultAway(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let away = office.withoutVault()
            let (code, file) = try await away.reported()
            let id = try await away.granted(code, file)
            await #expect(throws: ServiceFault.unavailable(retryAfterSeconds: 30)) { _ = try await away.disclose(code, id) }
            #expect(try await office.row("select count(*) from identity_openings") { try $0.int(0) } == 0)
            guard case .opened = try await office.disclose(code, id) else { return #expect(Bool(false)) }
            #expect(try await office.row("select count(*) from originals where wrapped_key is null") { try $0.int(0) } == 1)
        }
    }

    @Test("follows a change of the vault's keys", arguments: TestStores.engines) func rotation(engine: TestEngine) async throws {
        try await OriginalsDesk.with(engine) { office in
            let (code, file) = try await office.reported()
            _ = try await office.desk.office.handOverKeys()
            let id = try await office.granted(code, file)
            let before = try await office.keys.store.read { session in try session.first("select key_fingerprint from kept_keys")?.text(0) }
            _ = try await KeyRotation(store: office.keys.store, ring: office.keys.ring, now: office.desk.clock.read).rotate { _ in }
            let after = try await office.keys.store.read { session in try session.first("select key_fingerprint from kept_keys")?.text(0) }
            #expect(before != after)
            guard case .opened = try await office.disclose(code, id) else { return #expect(Bool(false)) }
        }
    }
}
