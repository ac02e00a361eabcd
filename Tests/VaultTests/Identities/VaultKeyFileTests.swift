import Foundation
import Sealing
import Testing
import Vault

@Suite("The vault's key file")
final class VaultKeyFileTests {
    let folder: URL
    var file: VaultKeyFile { VaultKeyFile(path: folder.appending(path: "vault.key").path) }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "vault-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test("a key that was made is the key that is loaded, and opens what was sealed before")
    func survives() throws {
        let made = try file.create()
        let sealed = try Sealer(publicKey: made.publicKey).seal(fields: [.name: "Contoh"], reportID: 5)
        let loaded = try file.load().current
        #expect(loaded.publicKey == made.publicKey)
        #expect(try IdentityOpener(key: loaded).open(sealed, reportID: 5) == [.name: "Contoh"])
    }

    @Test("only its owner may read the file")
    func permissions() throws {
        try file.create()
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("a file that others may read is refused", arguments: [0o640, 0o604, 0o620, 0o644])
    func exposed(mode: Int) throws {
        _ = try file.create()
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        #expect(throws: VaultKeyFile.Fault.exposed) { try file.load() }
    }

    @Test("a link is refused, wherever it leads")
    func link() throws {
        _ = try file.create()
        let link = folder.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
        #expect(throws: VaultKeyFile.Fault.exposed) { try VaultKeyFile(path: link).load() }
    }

    @Test("an existing file is never replaced")
    func neverReplaced() throws {
        let made = try file.create()
        #expect(throws: VaultKeyFile.Fault.self) { try file.create() }
        #expect(try file.load().current.publicKey == made.publicKey)
    }

    @Test("a missing file is said to be missing, and is not made by loading")
    func missing() {
        #expect(throws: VaultKeyFile.Fault.missing) { try file.load() }
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    private func secret(_ text: String) throws -> SecretBytes { try SecretBytes(Array(text.utf8)) }

    /// One guess at a time costs next to nothing here.
    private func lock(_ text: String) throws -> KeyLock {
        try KeyLock(passphrase: try secret(text), cost: .init(passes: 1, memory: 8192))
    }

    @Test("a locked file opens with its passphrase only, and holds no key in the clear")
    func locked() throws {
        let made = try file.create(lock: try lock("enam kata acak"))
        #expect(throws: VaultKeyFile.Fault.locked) { try file.load() }
        #expect(throws: VaultKeyFile.Fault.wrongPassphrase) { try file.load(passphrase: try secret("enam kata acuk")) }
        let content = try file.load(passphrase: try secret("enam kata acak"))
        #expect(content.current.publicKey == made.publicKey)
        let text = try String(contentsOfFile: file.path, encoding: .utf8)
        #expect(text.hasPrefix("lapor-vault-key-2 ") && !text.contains("lapor-vault-key-1"))
        #expect(try file.load(lock: content.lock).current.publicKey == made.publicKey)
    }

    @Test("a file can be locked later, and locked anew; earlier keys stay in it")
    func relocks() throws {
        let made = try file.create()
        let ring = try VaultKeyRing(file)
        _ = try ring.renew()
        try file.relock(try file.load(), with: try lock("enam kata acak"))
        #expect(throws: VaultKeyFile.Fault.locked) { try file.load() }
        let content = try file.load(passphrase: try secret("enam kata acak"))
        #expect(content.retired.map(\.publicKey) == [made.publicKey])
        try file.relock(content, with: try lock("tujuh kata lain"))
        #expect(throws: VaultKeyFile.Fault.wrongPassphrase) { try file.load(passphrase: try secret("enam kata acak")) }
        // A ring that holds the lock changes the file without being told the passphrase again.
        let locked = try VaultKeyRing(file, passphrase: try secret("tujuh kata lain"))
        let newest = try locked.renew()
        #expect(try file.load(passphrase: try secret("tujuh kata lain")).current.publicKey == newest.publicKey)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("a lock that was altered does not open, and one that asks for a machine's whole memory is refused")
    func alteredLock() throws {
        try file.create(lock: try lock("enam kata acak"))
        let text = try String(contentsOfFile: file.path, encoding: .utf8)
        var parts = text.split(separator: " ").map(String.init)
        func write(_ parts: [String]) throws {
            try FileManager.default.removeItem(atPath: file.path)
            let text = Data(parts.joined(separator: " ").utf8)
            #expect(FileManager.default.createFile(atPath: file.path, contents: text, attributes: [.posixPermissions: 0o600]))
        }
        parts[4] = (parts[4].first == "A" ? "B" : "A") + parts[4].dropFirst()
        try write(parts)
        #expect(throws: VaultKeyFile.Fault.wrongPassphrase) { try file.load(passphrase: try secret("enam kata acak")) }
        parts[2] = "4000000000000"
        try write(parts)
        #expect(throws: VaultKeyFile.Fault.malformed) { try file.load(passphrase: try secret("enam kata acak")) }
    }

    @Test("anything but a key of ours is refused", arguments: ["", "kunci\n", "lapor-vault-key-1 \n", "lapor-vault-key-1 AAAA\n"])
    func malformed(text: String) throws {
        #expect(FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]))
        #expect(throws: VaultKeyFile.Fault.malformed) { try file.load() }
    }
}
