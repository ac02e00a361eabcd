import Web

/// Everything that an operator can set. Each is a flag, an environment variable `LAPOR_…` and a line in the settings file.
enum SettingKey: String, CaseIterable, Sendable {
    case database
    case data
    case listen
    case publicURL = "public-url"
    case smtp
    case scope
    case resources
    case mode
    case readers
    case pooled = "database-pooled"
    case securityContact = "security-contact"
    case leavePage = "leave-page"
    case vault
    case vaultPublicKey = "vault-public-key"
    case vaultKey = "vault-key"
    case vaultPassphraseFile = "vault-passphrase-file"
    case vaultStore = "vault-store"
    case vaultBackups = "vault-backups"
    case vaultPeers = "vault-peers"
    case vaultBudgets = "vault-budgets"
    case logKey = "log-key"
    case logWitnesses = "log-witnesses"
    case clamd
    case secondFactor = "second-factor"
    case knownPasswords = "known-passwords"

    var environmentName: String {
        "LAPOR_" + rawValue.uppercased().replacing("-", with: "_")
    }

    /// Used where nobody set anything; nil where nothing is the sensible default.
    var fallback: String? {
        switch self {
        case .database: nil
        case .data: "data"
        case .listen: "127.0.0.1:8080"
        case .publicURL: nil
        case .smtp: nil
        case .scope: "nation"
        case .resources: nil
        case .mode: "production"
        case .readers: "4"
        case .pooled: "false"
        case .securityContact: nil
        case .leavePage: Site.weather
        case .vault, .vaultPublicKey, .vaultKey, .vaultPassphraseFile, .vaultStore, .vaultBackups, .vaultPeers, .vaultBudgets: nil
        case .logKey, .logWitnesses, .clamd: nil
        case .secondFactor: "required"
        case .knownPasswords: nil
        }
    }

    var explanation: String {
        switch self {
        case .database: "where reports are kept: sqlite:PATH or postgres://USER@HOST/NAME"
        case .data: "folder for uploaded files, keys and the embedded database"
        case .listen: "address and port to serve on"
        case .publicURL: "the address that citizens see, for links in letters"
        case .smtp: "smtp://USER:PASSWORD@HOST:PORT?starttls=required&from=ADDRESS; without it no letters are sent"
        case .scope: "nation, or agency:SLUG for one agency's own installation"
        case .resources: "folder with templates, texts and reference data"
        case .mode: "production, or development for the gallery of parts"
        case .readers: "database connections for reading"
        case .pooled: "true behind PgBouncer"
        case .securityContact:
            "mailto:ADDRESS or https://PAGE for whoever found a weakness, told in /.well-known/security.txt; without it the page /bantuan"
        case .leavePage: "where somebody is led who leaves a visit without traces: https://PAGE elsewhere that anybody may be looking at"
        case .vault: "socket of a vault that runs by itself; without it `lapor serve` runs one below the data folder"
        case .vaultPublicKey: "key that identities are sealed to; else read from `vault.pub` beside the socket"
        case .vaultKey: "the vault's key file, read by `lapor vault` alone; else `vault.key` beside the socket"
        case .vaultPassphraseFile: "file with the passphrase of a locked key file, for `lapor vault` alone"
        case .vaultStore: "the vault's own database; else `vault.sqlite` beside its key file"
        case .vaultBackups: "folder for daily copies of the vault's database, kept 35 days"
        case .vaultPeers: "users and `@groups` that may ask the vault, with commas between; always its own user and root"
        case .vaultBudgets:
            "how much the vault opens before it stops by itself, like `views=1000,letters=20000`; see [What a taken-over web process can do](#what-a-taken-over-web-process-can-do)"
        case .logKey: "file of the key that signs receipts and the transparency log; DATA/log.key where not set, made at the first start"
        case .logWitnesses: "https addresses, with commas between, to which each signed head of the transparency log is posted"
        case .clamd: "socket or HOST:PORT of ClamAV's daemon; with it nobody gets a file before it was scanned"
        case .secondFactor: "required, or optional for trying the program out: whether every officer needs a second factor"
        case .knownPasswords:
            """
            file or folder of breached passwords to refuse: lines of passwords or of their SHA-1, of any length where sorted, or files named \
            by its first five digits
            """
        }
    }

    /// Holds a password: never printed.
    var isSecret: Bool { self == .smtp || self == .database }
}
