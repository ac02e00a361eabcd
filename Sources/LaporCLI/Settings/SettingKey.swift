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
    case logKey = "log-key"

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
        case .securityContact, .logKey: nil
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
        case .securityContact: "mailto:ADDRESS or https://PAGE for whoever found a weakness; fills /.well-known/security.txt"
        case .logKey: "file of the key that signs receipts and the transparency log; DATA/log.key where not set, made at the first start"
        }
    }

    /// Holds a password: never printed.
    var isSecret: Bool { self == .smtp || self == .database }
}
