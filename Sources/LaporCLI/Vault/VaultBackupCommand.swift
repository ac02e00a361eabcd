import ArgumentParser
import Vault

struct VaultBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Menyalin basis data vault ke folder, dan menghapus salinan yang lebih tua dari 35 hari.")

    @OptionGroup var options: SettingsOptions

    @Argument(help: "Folder salinan; tanpa ini LAPOR_VAULT_BACKUPS.")
    var folder: String?

    func run() async throws {
        try await withVault(options) { assembly in
            guard let folder = folder ?? assembly.place.backups else {
                throw SettingsFault(.vaultBackups, "belum diatur", remedy: "tulis `lapor vault backup FOLDER`")
            }
            let backups = VaultBackups(folder: folder)
            let copy = try await backups.make(of: assembly.store, at: VaultAssembly.now())
            let pruned = try backups.prune(at: VaultAssembly.now())
            print("\(copy.path)\(pruned.isEmpty ? "" : "; \(pruned.count) salinan lama dihapus")")
        }
    }
}
