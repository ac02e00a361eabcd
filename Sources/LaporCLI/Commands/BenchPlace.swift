import ArgumentParser
import DataAccess
import DataPostgres
import Foundation
import Services

/// A place for measuring that is like the configured one and holds nothing of it: a folder on the same disk, or a schema on the same server.
enum BenchPlace {
    /// Gives the settings of the scratch place, and removes it afterwards.
    static func with(_ settings: Settings, _ body: (Settings) async throws -> Void) async throws {
        let data = settings[.data].text ?? "data"
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let folder = data + "/bench-" + UUID().uuidString.lowercased()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var flags = Dictionary(uniqueKeysWithValues: SettingKey.allCases.compactMap { key in settings[key].text.map { (key, $0) } })
        flags[.data] = folder
        flags[.scope] = "nation"
        guard let address = settings[.database].text, case .postgres(let uri) = try DatabaseAddress(address) else {
            flags[.database] = "sqlite:" + folder + "/lapor.sqlite"
            return try await body(Settings(flags: flags, environment: [:], file: nil))
        }
        flags[.database] = inSchema(uri)
        let keeper = try await PostgresStore(address: uri, limits: DataStoreLimits(readers: 1, writers: 1))
        do {
            try await BenchSchema.make(in: keeper)
        } catch {
            await keeper.close()
            throw UnknownName(
                "skema \(BenchSchema.name) tidak dapat dibuat: pengukuran lain berjalan, atau hapus dahulu skema itu (\(error))")
        }
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body(Settings(flags: flags, environment: [:], file: nil)))
        } catch {
            outcome = .failure(error)
        }
        try await BenchSchema.remove(from: keeper)
        await keeper.close()
        try outcome.get()
    }

    /// An office of its own in such a place, closed and removed afterwards; a fault is told as the other commands tell it.
    static func withOffice(_ options: SettingsOptions, _ body: (OfficeAssembly) async throws -> Void) async throws {
        let settings = try options.settings()
        try await reportingFaults {
            try await with(settings) { try await OfficeAssembly.opened($0, body) }
        }
    }

    /// An office of its own on SQLite in a folder that stays: what fills it takes hours, and is measured more than once.
    static func withOffice(_ options: SettingsOptions, in folder: String, _ body: (OfficeAssembly) async throws -> Void) async throws {
        let settings = try options.settings()
        try await reportingFaults {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            var flags = Dictionary(uniqueKeysWithValues: SettingKey.allCases.compactMap { key in settings[key].text.map { (key, $0) } })
            flags[.data] = folder
            flags[.scope] = "nation"
            flags[.database] = "sqlite:" + folder + "/lapor.sqlite"
            try await OfficeAssembly.opened(Settings(flags: flags, environment: [:], file: nil), body)
        }
    }

    static func open(_ settings: Settings) async throws -> any DataStore {
        let address = try DatabaseAddress(settings[.database].text ?? "")
        return try await address.open(limits: DataStoreLimits(waiting: 512), pooled: settings[.pooled].text == "true")
    }

    /// The same server, with every table looked for in the scratch schema.
    private static func inSchema(_ uri: String) -> String {
        uri + (uri.contains("?") ? "&" : "?") + "options=-c%20search_path%3D" + BenchSchema.name
    }
}

/// A fault becomes one line and exit code 1, as in `withOffice`.
func reportingFaults(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let error as ExitCode {
        throw error
    } catch {
        printError(CommandFault.line(for: error))
        throw ExitCode(1)
    }
}
