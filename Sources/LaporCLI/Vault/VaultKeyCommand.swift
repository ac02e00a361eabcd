import ArgumentParser
import Foundation
import Sealing
import Vault

struct VaultKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Membuat kunci vault, atau menguncinya dengan frasa sandi.", subcommands: [Create.self, Protect.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Membuat kunci pertama dan menerbitkan kunci publiknya. Kunci yang ada tidak pernah diganti.")

        @OptionGroup var options: SettingsOptions

        @Flag(help: "Kunci berkasnya dengan frasa sandi, dari berkas yang diatur atau diketik.")
        var withPassphrase = false

        func run() async throws {
            try await withVaultSettings(options) { settings in
                let place = VaultPlace(settings)
                for path in [place.keyFile, place.publicKeyFile] {
                    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
                    try FileManager.default.createDirectory(
                        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                }
                let isLocked = withPassphrase || settings[.vaultPassphraseFile].text != nil
                let file = VaultKeyFile(path: place.keyFile)
                let source = PassphraseSource(settings)
                if access(place.keyFile, F_OK) == 0 {
                    let ring = try VaultKeyRing(file, passphrase: source.readIfLocked(file))
                    try PublicKeyFile(path: place.publicKeyFile).write(ring.current.publicKey)
                    print("kunci \(ring.current.publicKey.fingerprint) sudah ada; kunci publik di \(place.publicKeyFile)")
                    return
                }
                let lock = isLocked ? try KeyLock(passphrase: source.new()) : nil
                let key = try file.create(lock: lock)
                try PublicKeyFile(path: place.publicKeyFile).write(key.publicKey)
                print("kunci \(key.publicKey.fingerprint) dibuat di \(place.keyFile); salin sekali ke tempat terpisah")
            }
        }
    }

    struct Protect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mengunci berkas kunci dengan frasa sandi baru. Jalankan ulang vault sesudahnya.")

        @OptionGroup var options: SettingsOptions

        @Option(help: "Berkas berisi frasa sandi baru; tanpa ini diketik dua kali.")
        var newPassphraseFile: String?

        func run() async throws {
            try await withVaultSettings(options) { settings in
                let file = VaultKeyFile(path: VaultPlace(settings).keyFile)
                let content = try file.load(passphrase: PassphraseSource(settings).readIfLocked(file))
                let passphrase = try PassphraseSource(file: newPassphraseFile).new()
                try file.relock(content, with: KeyLock(passphrase: passphrase))
                print("berkas kunci terkunci; tanpa frasa sandi ini tidak satu identitas pun dapat dibuka")
            }
        }
    }
}
