import ArgumentParser
import Foundation

/// The flags that every command shares.
struct SettingsOptions: ParsableArguments {
    @Option(help: "Berkas pengaturan, `nama = nilai` per baris.")
    var config: String?

    @Option(help: "sqlite:BERKAS atau postgres://PENGGUNA@HOST/NAMA")
    var database: String?

    @Option(help: "Folder berkas unggahan, kunci dan basis data tertanam.")
    var data: String?

    @Option(help: "Alamat dan port pelayanan.")
    var listen: String?

    @Option(help: "Alamat yang dilihat warga.")
    var publicURL: String?

    @Option(help: "smtp://… untuk surat.")
    var smtp: String?

    @Option(help: "nation, atau agency:SLUG")
    var scope: String?

    @Option(help: "Folder templat, teks dan data acuan.")
    var resources: String?

    @Option(help: "required, atau optional untuk mencoba program.")
    var secondFactor: String?

    func settings() throws -> Settings {
        var flags: [SettingKey: String] = [:]
        flags[.database] = database
        flags[.data] = data
        flags[.listen] = listen
        flags[.publicURL] = publicURL
        flags[.smtp] = smtp
        flags[.scope] = scope
        flags[.resources] = resources
        flags[.secondFactor] = secondFactor
        let environment = ProcessInfo.processInfo.environment
        do {
            return try Settings(flags: flags, environment: environment, file: config ?? environment["LAPOR_CONFIG"])
        } catch {
            throw ValidationError(error.description)
        }
    }
}
