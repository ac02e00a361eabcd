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
        let loaded = try file.loadOrCreate()
        #expect(loaded.publicKey == made.publicKey)
        #expect(try IdentityOpener(key: loaded).open(sealed, reportID: 5) == [.name: "Contoh"])
    }

    @Test("only its owner may read the file")
    func permissions() throws {
        _ = try file.loadOrCreate()
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
        #expect(try file.load().publicKey == made.publicKey)
    }

    @Test("a missing file is said to be missing, and is not made by loading")
    func missing() {
        #expect(throws: VaultKeyFile.Fault.missing) { try file.load() }
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test("anything but a key of ours is refused", arguments: ["", "kunci\n", "lapor-vault-key-1 \n", "lapor-vault-key-1 AAAA\n"])
    func malformed(text: String) throws {
        #expect(FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]))
        #expect(throws: VaultKeyFile.Fault.malformed) { try file.load() }
    }
}
