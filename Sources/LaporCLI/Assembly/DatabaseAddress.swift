import DataAccess
import DataPostgres
import DataSQLite

/// Which engine keeps the reports, by the form of its address.
enum DatabaseAddress: Sendable {
    case sqlite(path: String)
    case postgres(uri: String)

    init(_ text: String) throws(SettingsFault) {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty else { throw SettingsFault("database: expected sqlite:PATH") }
            self = .sqlite(path: path)
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(uri: text)
        } else {
            throw SettingsFault("database: expected sqlite:PATH or postgres://…")
        }
    }

    func open(limits: DataStoreLimits, pooled: Bool) async throws -> any DataStore {
        switch self {
        case .sqlite(let path): try SQLiteStore(path: path, limits: limits)
        case .postgres(let uri): try await PostgresStore(address: uri, pooled: pooled, limits: limits)
        }
    }
}
