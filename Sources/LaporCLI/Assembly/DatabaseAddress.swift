import DataAccess
import DataPostgres
import DataSQLite

/// Which engine keeps the reports, by the form of its address.
enum DatabaseAddress: Sendable {
    case sqlite(path: String)
    case postgres(uri: String)

    private static let remedy = "tulis sqlite:BERKAS atau postgres://PENGGUNA@HOST/NAMA"

    init(_ text: String) throws(SettingsFault) {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty else { throw SettingsFault(.database, "tidak menyebut berkas", remedy: Self.remedy) }
            self = .sqlite(path: path)
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(uri: text)
        } else {
            throw SettingsFault(.database, "bukan alamat basis data", remedy: Self.remedy)
        }
    }

    func open(limits: DataStoreLimits, pooled: Bool) async throws -> any DataStore {
        switch self {
        case .sqlite(let path): try SQLiteStore(path: path, limits: limits)
        case .postgres(let uri): try await PostgresStore(address: uri, pooled: pooled, limits: limits)
        }
    }
}
