import ArgumentParser

/// Everything that touches the private key is below this command, and nothing else in the program is.
struct VaultCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vault",
        abstract: "Menyimpan kunci identitas pelapor, membukanya bila diminta, dan mengirim surat kepada pelapor.",
        subcommands: [
            VaultServe.self, VaultRotateCommand.self, VaultBackupCommand.self, VaultRestoreCommand.self, VaultKeyCommand.self,
        ], defaultSubcommand: VaultServe.self)
}
