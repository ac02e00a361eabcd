/// How the vault is started as a child of this process: with the settings that concern it, by environment, so that no password stands in
/// the list of processes.
struct VaultChild: Sendable {
    private static let settings: [SettingKey] = [
        .data, .publicURL, .listen, .smtp, .vault, .vaultKey, .vaultPassphraseFile, .vaultStore, .vaultBackups, .vaultPeers, .vaultBudgets,
    ]

    let program: String
    let environment: [String]

    init(_ settings: Settings, resources: String, program: String) {
        self.program = program
        environment =
            ["\(SettingKey.resources.environmentName)=\(resources)"]
            + Self.settings.compactMap { key in settings[key].text.map { "\(key.environmentName)=\($0)" } }
    }

    func arguments(_ words: [String]) -> [String] { ["lapor", "vault"] + words }
}
