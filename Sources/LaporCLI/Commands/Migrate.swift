import ArgumentParser
import Services

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Memutakhirkan basis data dan memuat data acuan yang baru.")

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        try await withOffice(options) { assembly in
            print("basis data siap: \(try await assembly.office.rules.current().directory.agencies.count) instansi")
        }
    }
}
