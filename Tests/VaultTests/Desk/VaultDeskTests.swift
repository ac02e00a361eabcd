import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Services
import Testing

@testable import Vault

@Suite("The vault's desk")
struct VaultDeskTests {
    @Test("keeps a key once, however often it is handed over, and opens what was sealed with it")
    func keeps() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            #expect(try await vault.desk.keep(vault.handover(sealed, 41)).map(\.verdict) == [.kept])
            #expect(try await vault.count("select count(*) from kept_keys") == 1)
            let opened = try await vault.desk.open(vault.opening(sealed, 41))
            #expect(opened.fields == [.email: "pelapor@example.id", .name: "Contoh"])
            #expect(opened.openedAt == vault.clock.read())
            #expect(try await vault.desk.status().kept == 1)
        }
    }

    @Test("tells its log page by page, and keeps each line for a year whoever wants it gone")
    func log() async throws {
        try await TestVault.with { vault in
            let start = vault.clock.read()
            try await vault.store.write { session in
                for number in 1...(OpeningsAsked.most + 10) {
                    var line = LoggedOpening(
                        at: start, report: ID(41), fields: [.name], purpose: number == 1 ? .notice : .reveal, askedBy: "officer:7",
                        reason: "view")
                    line.id = Int64(number)
                    try session.run(VaultSQL.log(line))
                }
            }
            let first = try await vault.desk.openings(OpeningsAsked(from: start, to: start.adding(seconds: 1)))
            #expect(first.count == OpeningsAsked.most && first.first?.id == 2 && first.first?.fields == "name")
            let rest = try await vault.desk.openings(OpeningsAsked(from: start, to: start.adding(seconds: 1), after: first.last))
            #expect(rest.map(\.id) == Array(Int64(OpeningsAsked.most + 2)...Int64(OpeningsAsked.most + 10)))
            #expect(try await vault.desk.openings(OpeningsAsked(from: start.adding(milliseconds: 1), to: start.adding(seconds: 9))).isEmpty)
            let soon = start.adding(seconds: 1)
            await #expect(throws: VaultFault.refused(.notPermitted)) {
                try await vault.desk.forgetOpenings(before: soon, isPlan: false)
            }
            vault.clock.pass(hours: 366 * 24)
            let planned = try await vault.desk.forgetOpenings(before: soon, isPlan: true)
            #expect(planned == OpeningsForgotten(count: OpeningsAsked.most + 10, oldest: start, newest: start))
            #expect(try await vault.count("select count(*) from openings") == planned.count)
            #expect(try await vault.desk.forgetOpenings(before: soon, isPlan: false) == planned)
            #expect(try await vault.count("select count(*) from openings") == 0)
        }
    }

    @Test("takes no key that it cannot open, and says which")
    func refusesKeys() async throws {
        try await TestVault.with { vault in
            let sealed = try vault.sealed(41)
            var altered = sealed.wrappedKey
            altered[40] ^= 1
            let stranger = try VaultKey.random()
            let foreign = try Sealer(publicKey: stranger.publicKey).seal(fields: [.name: "Contoh"], reportID: 43)
            let keys = [
                WrappedKey(report: ID(41), fingerprint: sealed.keyFingerprint, wrapped: altered),
                WrappedKey(report: ID(42), fingerprint: sealed.keyFingerprint, wrapped: []),
                WrappedKey(report: ID(43), fingerprint: foreign.keyFingerprint, wrapped: foreign.wrappedKey),
                WrappedKey(report: ID(44), fingerprint: sealed.keyFingerprint, wrapped: foreign.wrappedKey),
            ]
            let verdicts = try await vault.desk.keep(KeyHandover(keys: keys, inUse: [])).map(\.verdict)
            #expect(verdicts == [.doesNotOpen, .doesNotOpen, .otherKey, .doesNotOpen])
            #expect(try await vault.count("select count(*) from kept_keys") == 0)
        }
    }

    @Test("never replaces the key of a report by another, which would erase the identity")
    func conflict() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            let other = try vault.sealed(41)
            #expect(try await vault.desk.keep(vault.handover(other, 41)).map(\.verdict) == [.conflict])
            #expect(try await vault.desk.open(vault.opening(sealed, 41)).fields[.name] == "Contoh")
        }
    }

    @Test("writes down who asked, why and for which fields before it answers; what cannot be written down is not shown")
    func logsFirst() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            _ = try await vault.desk.open(vault.opening(sealed, 41))
            let logged = try await vault.store.read { session in
                try session.rows(VaultSQL.openings(after: 0, limit: 10)).map(LoggedOpening.init)
            }
            #expect(logged.count == 1 && logged[0].report == ID(41) && logged[0].at == vault.clock.read())
            #expect(logged[0].fields == "email name" && logged[0].purpose == .reveal)
            #expect(logged[0].askedBy == "officer:7" && logged[0].reason == "safety")
            // Looking for a tombstone, for the key, writing the log: the third one fails.
            let failing = vault.desk(on: FaultingStore(vault.store, failing: 3))
            await #expect(throws: VaultFault.unavailable) { try await failing.open(vault.opening(sealed, 41)) }
            #expect(try await vault.count("select count(*) from openings") == 1)
        }
    }

    @Test("opens nothing that was swapped, altered or sealed in another form, and logs no opening of it")
    func swapped() async throws {
        try await TestVault.with { vault in
            let (one, two) = (try await vault.keep(41), try await vault.keep(42))
            func expect(_ refusal: VaultRefusal, _ opening: IdentityOpening, _ line: Int = #line) async {
                await #expect(throws: VaultFault.refused(refusal), "line \(line)") { try await vault.desk.open(opening) }
            }
            await expect(.doesNotOpen, vault.opening(one, 42))
            var moved = vault.opening(one, 41)
            moved.fields = [SealedField(.phone, one.fields[.email] ?? [])]
            await expect(.doesNotOpen, moved)
            var altered = vault.opening(one, 41)
            var cipher = one.fields[.name] ?? []
            cipher[30] ^= 1
            altered.fields = [SealedField(.email, one.fields[.email] ?? []), SealedField(.name, cipher)]
            await expect(.doesNotOpen, altered)
            altered.fields = [SealedField(.name, [])]
            await expect(.doesNotOpen, altered)
            await expect(.unknownSchema, vault.opening(one, 41, schema: 2))
            await expect(.notKept, vault.opening(two, 43))
            var nameless = vault.opening(one, 41)
            nameless.reason = ""
            await expect(.malformed, nameless)
            nameless.reason = "a\nb"
            await expect(.malformed, nameless)
            nameless.reason = String(repeating: "a", count: 101)
            await expect(.malformed, nameless)
            var twice = vault.opening(one, 41)
            twice.fields += twice.fields
            await expect(.malformed, twice)
            #expect(try await vault.count("select count(*) from openings") == 0)
        }
    }

    @Test("destroys a key for good: it opens no more, is found in no file, and does not come back")
    func destroys() async throws {
        try await TestVault.with { vault in
            let (sealed, other) = (try await vault.keep(41), try await vault.keep(42))
            let moment = try await vault.desk.destroy(ID(41))
            vault.clock.pass(hours: 5)
            #expect(try await vault.desk.destroy(ID(41)) == moment)
            #expect(moment < vault.clock.read())
            await #expect(throws: VaultFault.refused(.destroyed)) { try await vault.desk.open(vault.opening(sealed, 41)) }
            #expect(try await vault.desk.keep(vault.handover(sealed, 41)).map(\.verdict) == [.destroyed])
            #expect(try await vault.count("select count(*) from kept_keys") == 1)
            #expect(try await vault.desk.open(vault.opening(other, 42)).fields[.name] == "Contoh")
            for file in try FileManager.default.contentsOfDirectory(atPath: vault.folder) {
                let bytes = try #require(FileManager.default.contents(atPath: vault.folder + "/" + file))
                #expect(bytes.firstRange(of: Data(sealed.wrappedKey)) == nil, "\(file)")
            }
            // A key that was never handed over can be destroyed before it comes.
            _ = try await vault.desk.destroy(ID(43))
            #expect(try await vault.desk.keep(vault.handover(try vault.sealed(43), 43)).map(\.verdict) == [.destroyed])
        }
    }
}
