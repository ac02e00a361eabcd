import ArgumentParser
import Foundation

/// The flags that every command shares.
struct SettingsOptions: ParsableArguments {
    @Option(help: "File with settings, `key = value` a line.")
    var config: String?

    @Option(help: "sqlite:PATH or postgres://USER@HOST/NAME")
    var database: String?

    @Option(help: "Folder for files, keys and the embedded database.")
    var data: String?

    @Option(help: "Address and port to serve on.")
    var listen: String?

    @Option(help: "The address that citizens see.")
    var publicURL: String?

    @Option(help: "smtp://… for letters.")
    var smtp: String?

    @Option(help: "nation, or agency:SLUG")
    var scope: String?

    @Option(help: "Folder with templates, texts and reference data.")
    var resources: String?

    func settings() throws -> Settings {
        var flags: [SettingKey: String] = [:]
        flags[.database] = database
        flags[.data] = data
        flags[.listen] = listen
        flags[.publicURL] = publicURL
        flags[.smtp] = smtp
        flags[.scope] = scope
        flags[.resources] = resources
        let environment = ProcessInfo.processInfo.environment
        do {
            return try Settings(flags: flags, environment: environment, file: config ?? environment["LAPOR_CONFIG"])
        } catch {
            throw ValidationError(error.description)
        }
    }
}
