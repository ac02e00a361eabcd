import ArgumentParser
import Channels
import DataAccess
import Domain
import Foundation
import Services
import Web

/// Looks at everything that an operator could have forgotten, and changes nothing.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Memeriksa pengaturan, kunci, basis data dan jam, tanpa mengubah apa pun.")

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        let settings: Settings
        do {
            settings = try options.settings()
        } catch {
            printError("lapor: \(error)")
            throw ExitCode(1)
        }
        var findings = SettingsCheck(settings: settings).findings
        let data = settings[.data].text ?? "data"
        let address = try? DatabaseAddress(settings[.database].text ?? "sqlite:\(data)/lapor.sqlite")
        var isMade = address != nil
        if case .sqlite(let path) = address { isMade = FileManager.default.fileExists(atPath: path) }
        findings += FolderCheck(path: data, logKeyPath: settings[.logKey].text, hasDatabase: isMade).findings
        let place = VaultPlace(settings)
        let vault = VaultCheck(place: place, sealingKey: SealingKeyBook(settings, place: place).present(), now: Self.now)
        findings += await database(settings, address: address, isMade: isMade, vault: vault)
        if isMade || !place.isEmbedded { findings += await vault.findings(of: VaultClient(socket: place.socket)) }
        for finding in findings { print(finding.line) }
        let wrong = findings.count { $0.grade == .wrong }
        print(wrong == 0 ? "tidak ada yang salah" : "\(wrong) hal harus diperbaiki")
        if wrong > 0 { throw ExitCode(1) }
    }

    private static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    private func database(_ settings: Settings, address: DatabaseAddress?, isMade: Bool, vault: VaultCheck) async -> [Finding] {
        let resources: ResourceFolder
        do {
            resources = try settings.resources()
        } catch {
            return [.wrong("resources", "\(error)")]
        }
        guard let address else { return [] }
        guard isMade else { return [.warning("basis data", "belum ada; `lapor serve` membuatnya")] }
        do {
            let store = try await address.open(
                limits: DataStoreLimits(readers: 1, writers: 1), pooled: settings[.pooled].text == "true")
            let check = DatabaseCheck(store: store, migrations: resources.path + "/Migrations", now: Self.now)
            var findings = await check.findings()
            if let keys = try? await KeysWaiting.read(store) { findings.append(vault.judge(keys)) }
            await store.close()
            return findings
        } catch {
            return [.wrong("basis data", "tidak terjangkau: \(error)")]
        }
    }
}
