import DataAccess
import Domain
import Sealing
import Services
import Testing

@testable import Vault

@Suite("A key that takes another's place")
struct ReplacedKeyTests {
    private func handover(_ sealed: SealedIdentity, replaces: Bool) -> KeyHandover {
        KeyHandover(
            keys: [WrappedKey(report: ID(41), fingerprint: sealed.keyFingerprint, wrapped: sealed.wrappedKey, replaces: replaces)],
            inUse: [sealed.keyFingerprint])
    }

    @Test("is taken only where it says so, and never after an erasure")
    func replaces() async throws {
        try await TestVault.with { vault in
            let old = try await vault.keep(41)
            let new = try vault.sealed(41, [.name: "Nama Baru"])
            #expect(try await vault.desk.keep(handover(new, replaces: false)).map(\.verdict) == [.conflict])
            #expect(try await vault.desk.open(vault.opening(old, 41)).fields[.name] == "Contoh")
            #expect(try await vault.desk.keep(handover(new, replaces: true)).map(\.verdict) == [.kept])
            // Said again it changes nothing.
            #expect(try await vault.desk.keep(handover(new, replaces: true)).map(\.verdict) == [.kept])
            #expect(try await vault.desk.open(vault.opening(new, 41)).fields[.name] == "Nama Baru")
            await #expect(throws: VaultFault.refused(.doesNotOpen)) { try await vault.desk.open(vault.opening(old, 41)) }
            _ = try await vault.desk.destroy(ID(41))
            #expect(try await vault.desk.keep(handover(new, replaces: true)).map(\.verdict) == [.destroyed])
            #expect(try await vault.count("select count(*) from kept_keys") == 0)
        }
    }
}
