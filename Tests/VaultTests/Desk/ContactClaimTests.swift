import Domain
import Sealing
import Services
import Testing

@testable import Vault

@Suite("A letter that proves a contact")
struct ContactClaimTests {
    private func letter(_ sealed: SealedIdentity, claiming typed: String, in vault: TestVault, under number: Int64 = 900) throws
        -> ReporterLetter
    {
        let claim = try vault.sealer.seal(fields: [.email: typed], reportID: number)
        return ReporterLetter(
            id: ID(900), report: ID(41), schema: 1, email: sealed.fields[.email] ?? [], template: .contactProof, language: "id", code: nil,
            date: nil, link: "https://lapor.example.id/hak-data/abc",
            claim: ContactClaim(
                schema: claim.schema, fingerprint: claim.keyFingerprint, wrapped: claim.wrappedKey, typed: claim.fields[.email] ?? []))
    }

    @Test("goes to the very address that was typed, however it was written", arguments: ["pelapor@example.id", " Pelapor@Example.ID "])
    func same(typed: String) async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            _ = try await vault.desk.notify(letter(sealed, claiming: typed, in: vault))
            #expect(vault.post.letters.map(\.to) == ["pelapor@example.id"])
        }
    }

    @Test("goes nowhere for another address, and is not told apart from one that nobody left")
    func other() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            for typed in ["orang@example.id", "pelapor@example.id.jahat.example", "-"] {
                #expect(try await vault.desk.notify(letter(sealed, claiming: typed, in: vault)) == .noAddress)
            }
            #expect(vault.post.letters.isEmpty)
        }
    }

    @Test("is not sent without a claim, nor any other letter with one, nor one whose claim was made for another letter")
    func strange() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            var bare = try letter(sealed, claiming: "pelapor@example.id", in: vault)
            bare.claim = nil
            var dressed = try letter(sealed, claiming: "pelapor@example.id", in: vault)
            dressed.template = .received
            for letter in [bare, dressed] {
                await #expect(throws: VaultFault.refused(.strangeLetter)) { try await vault.desk.notify(letter) }
            }
            let moved = try letter(sealed, claiming: "pelapor@example.id", in: vault, under: 901)
            await #expect(throws: VaultFault.refused(.doesNotOpen)) { try await vault.desk.notify(moved) }
            #expect(vault.post.letters.isEmpty)
        }
    }
}
