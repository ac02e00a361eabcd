import DataAccess
import Domain
import Foundation
import Sealing
import Services
import Testing

@testable import LaporCLI

@Suite("What the doctor says of the vault")
struct VaultCheckTests {
    private let now = Instant(milliseconds: 1_795_747_530_000)

    private func key(_ first: UInt8) throws -> SealingPublicKey { try SealingPublicKey(bytes: [first] + Array(2...32)) }

    private func check(_ flags: [SettingKey: String] = [:], key: SealingPublicKey?) throws -> VaultCheck {
        let own: [SettingKey: String] = [.data: "/tidak-ada"]
        let settings = try Settings(flags: own.merging(flags) { $1 }, environment: [:], file: nil)
        return VaultCheck(place: VaultPlace(settings), sealingKey: key, now: now)
    }

    private func status(
        _ key: SealingPublicKey, retired: [String] = [], hasBackups: Bool = true, lastBackup: Instant? = nil, stoppedAt: Instant? = nil
    )
        -> VaultStatus
    {
        VaultStatus(
            publicKey: key.text, fingerprint: key.fingerprint, retired: retired, kept: 3, keptUnderRetired: 0, destroyed: 1,
            sendsLetters: true, hasBackups: hasBackups, lastBackup: lastBackup ?? now, budgets: "views=240",
            stoppedAt: stoppedAt)
    }

    private func grade(_ findings: [Finding], _ subject: String) -> Finding.Grade? { findings.last { $0.subject == subject }?.grade }

    @Test("that what is sealed today can be opened by it, or not")
    func keys() throws {
        let (one, other) = (try key(1), try key(9))
        #expect(grade(try check(key: one).judge(status(one)), "kunci publik") == .fine)
        #expect(grade(try check(key: one).judge(status(other)), "kunci publik") == .wrong)
        #expect(grade(try check(key: one).judge(status(other, retired: [one.fingerprint])), "kunci publik") == .warning)
        #expect(grade(try check(key: nil).judge(status(one)), "kunci publik") == .wrong)
    }

    @Test("that its copies are fresh, old or not made")
    func backups() throws {
        let one = try key(1)
        let check = try check(key: one)
        #expect(grade(check.judge(status(one)), "cadangan vault") == .fine)
        #expect(grade(check.judge(status(one, lastBackup: now.adding(seconds: -27 * 3600))), "cadangan vault") == .wrong)
        #expect(grade(check.judge(status(one, hasBackups: false)), "cadangan vault") == .warning)
    }

    @Test("that it stopped by itself because a budget was spent")
    func budgets() throws {
        let one = try key(1)
        let check = try check(key: one)
        #expect(grade(check.judge(status(one)), "batas vault") == .fine)
        #expect(grade(check.judge(status(one, stoppedAt: now.adding(seconds: -6 * 24 * 3600))), "batas vault") == .wrong)
        #expect(grade(check.judge(status(one, stoppedAt: now.adding(seconds: -8 * 24 * 3600))), "batas vault") == .fine)
    }

    @Test("that keys wait too long, or were refused")
    func waiting() throws {
        let check = try check(key: try key(1))
        #expect(check.judge(KeysWaiting(count: 0, oldest: nil, stranded: 0)).grade == .fine)
        #expect(check.judge(KeysWaiting(count: 2, oldest: now.adding(seconds: -30), stranded: 0)).grade == .fine)
        #expect(check.judge(KeysWaiting(count: 2, oldest: now.adding(seconds: -90), stranded: 0)).grade == .warning)
        #expect(check.judge(KeysWaiting(count: 2, oldest: now, stranded: 1)).grade == .wrong)
    }

    @Test("that it runs under the office's own user, and that it does not answer")
    func setting() async throws {
        let own = await (try check(key: try key(1))).findings(of: AbsentVault())
        #expect(own.allSatisfy { $0.grade == .warning })
        #expect(own.contains { $0.words.contains("satu pengguna") && $0.words.contains("docs/operations.md") })
        let other = await (try check([.vault: "/run/lapor-vault/vault.sock"], key: try key(1))).findings(of: AbsentVault())
        #expect(other.map(\.grade) == [.fine, .wrong])
    }

    @Test("knows where everything lies") func place() throws {
        func place(_ flags: [SettingKey: String]) throws -> VaultPlace {
            VaultPlace(try Settings(flags: flags, environment: [:], file: nil))
        }
        let own = try place([.data: "/d"])
        #expect(own.isEmbedded && own.socket == "/d/vault/vault.sock" && own.keyFile == "/d/vault/vault.key")
        #expect(own.store == "/d/vault/vault.sqlite" && own.publicKeyFile == "/d/vault/vault.pub" && own.publicKeyCopy == "/d/vault.pub")
        let apart = try place([.data: "/d", .vault: "/run/v/vault.sock", .vaultKey: "/lib/v/vault.key"])
        #expect(!apart.isEmbedded && apart.store == "/lib/v/vault.sqlite" && apart.publicKeyFile == "/run/v/vault.pub")
    }
}
