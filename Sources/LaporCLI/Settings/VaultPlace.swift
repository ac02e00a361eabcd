import Foundation

/// Where the vault is: its socket and what lies beside it.
struct VaultPlace: Sendable, Equatable {
    /// Whether `lapor serve` runs the vault itself, below the data folder, because no other was named.
    let isEmbedded: Bool
    let socket: String
    let keyFile: String
    let store: String
    /// The public key as the vault publishes it.
    let publicKeyFile: String
    /// The office's own copy of it, for the hours when the vault is down after a start of the machine.
    let publicKeyCopy: String
    let backups: String?

    init(_ settings: Settings) {
        let data = settings[.data].text ?? "data"
        isEmbedded = settings[.vault].text == nil
        socket = settings[.vault].text ?? data + "/vault/vault.sock"
        let folder = URL(fileURLWithPath: socket).deletingLastPathComponent().path
        let keyFile = settings[.vaultKey].text ?? folder + "/vault.key"
        self.keyFile = keyFile
        store = settings[.vaultStore].text ?? URL(fileURLWithPath: keyFile).deletingLastPathComponent().path + "/vault.sqlite"
        publicKeyFile = folder + "/vault.pub"
        publicKeyCopy = data + "/vault.pub"
        backups = settings[.vaultBackups].text
    }
}
