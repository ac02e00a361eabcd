import ArgumentParser
import Logging
import Services

struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Menjalankan pekerja saja: pengingat, penutupan, surat.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Kerjakan yang sudah waktunya, lalu berhenti. Surat dibiarkan bagi pekerja yang berjalan.")
    var once = false

    func run() async throws {
        try await withOffice(options) { assembly in
            if once {
                var taken = 0
                while case let indexed = try await assembly.office.indexNewReports(), indexed > 0 {}
                while case let round = try await assembly.office.takeDueSteps(), round.taken > 0 { taken += round.taken }
                while case let entered = try await assembly.office.appendToLog(), entered > 0 {}
                _ = try await assembly.office.publishHead()
                print("\(taken) laporan diproses")
                return
            }
            let listen = try ListenAddress(assembly.settings[.listen].text ?? "127.0.0.1:8080")
            let logger = Logger(label: "lapor.work")
            let workers = try assembly.workers(publicURL: assembly.publicURL(listen), logger: logger)
            try await runServices(workers, logger: logger)
        }
    }
}
