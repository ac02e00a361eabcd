import ArgumentParser
import Services

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Brings the database up to date and loads new reference data.")

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        try await withOffice(options) { assembly in
            print("basis data siap: \(try await assembly.office.rules.current().directory.agencies.count) instansi")
        }
    }
}
