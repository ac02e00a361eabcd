import ArgumentParser
import Foundation
import Vault

struct VaultRestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Mengembalikan kunci dari salinan. Yang masih ada tidak diganti; yang sudah dimusnahkan tidak kembali.")

    @OptionGroup var options: SettingsOptions

    @Argument(help: "Berkas salinan, `vault-….sqlite`.")
    var file: String

    func run() async throws {
        try await withVault(options) { assembly in
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
            let others = try VaultBackups(folder: folder).copies().map(\.path)
            let outcome = try await VaultRestore(store: assembly.store, ring: assembly.ring, now: VaultAssembly.now).restore(
                from: file, others: others)
            print("\(outcome.restored) kunci dikembalikan, \(outcome.known) masih ada, \(outcome.refused) tetap musnah")
            if outcome.sealedElsewhere > 0 {
                printError(
                    "lapor: \(outcome.sealedElsewhere) kunci terbungkus pada kunci vault yang tidak ada di sini; pulihkan berkas kuncinya")
                throw ExitCode(1)
            }
        }
    }
}
