import ArgumentParser
import Foundation
import Testing

@testable import LaporCLI

@Suite("A setting that cannot be read")
struct SettingsFaultTests {
    private func fault(_ flags: [SettingKey: String]) throws -> SettingsFault? {
        let check = SettingsCheck(settings: try Settings(flags: flags, environment: [:], file: nil))
        do {
            try check.requireReadable()
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "stops every command with a line that names it, what is wrong and what to write",
        arguments: [
            (SettingKey.database, "mysql://x", "sqlite:BERKAS"), (.database, "sqlite:", "sqlite:BERKAS"), (.listen, "8080", "ALAMAT:PORT"),
            (.smtp, "mail.example.id", "smtp://"), (.smtp, "smtp://user:rahasia@mail.example.id", "from="),
            (.publicURL, "lapor.example.id", "https://"), (.scope, "kota-surabaya", "agency:SLUG"), (.mode, "debug", "production"),
            (.readers, "banyak", "1 sampai 64"), (.pooled, "ya", "true atau false"),
            (.securityContact, "keamanan@example.id", "mailto:"), (.vaultPublicKey, "bukan kunci", "vault.pub"),
            (.vaultPeers, "@kelompok-yang-tidak-ada", "kelompok"), (.vaultBudgets, "views=0", "views=240"),
        ]) func names(key: SettingKey, text: String, remedy: String) throws
    {
        let line = try #require(try fault([key: text])).description
        #expect(line.contains(key.rawValue) && line.contains(key.environmentName) && line.contains(remedy), "\(line)")
        #expect(!line.contains("\n") && !line.contains("rahasia"))
    }

    @Test("is none of those that work") func works() throws {
        #expect(try fault([:]) == nil)
        #expect(try fault([.publicURL: "http://lapor.example.id", .smtp: "smtp://mail.example.id?from=a@b.id"]) == nil)
    }

    @Test("in a settings file is named with its line") func file() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-\(UUID().uuidString).conf").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "# pengaturan\nlisten = 127.0.0.1:8080\nlistn = 1\n".write(toFile: path, atomically: true, encoding: .utf8)
        let fault = #expect(throws: SettingsFault.self) { try Settings(flags: [:], environment: [:], file: path) }
        #expect(fault?.description.contains("baris 3") == true)
    }

    @Test("and a folder that is none name their setting too") func folders() throws {
        let settings = try Settings(flags: [.resources: "/dev/null"], environment: [:], file: nil)
        let resources = #expect(throws: SettingsFault.self) { try settings.resources() }
        #expect(resources?.description.contains("LAPOR_RESOURCES") == true)
        let data = #expect(throws: SettingsFault.self) { try DataFolder("/dev/null/data") }
        #expect(data?.description.contains("LAPOR_DATA") == true)
    }
}
