import ArgumentParser
import Logging
import ServiceLifecycle
import Services
import UnixSignals

struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Runs the workers alone: reminders, closings, letters.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Do what is due now, then stop. Letters are left to a running worker.")
    var once = false

    func run() async throws {
        try await withOffice(options) { assembly in
            if once {
                var taken = 0
                while case let indexed = try await assembly.office.indexNewReports(), indexed > 0 {}
                while case let round = try await assembly.office.takeDueSteps(), round.taken > 0 { taken += round.taken }
                print("\(taken) laporan diproses")
                return
            }
            let listen = try ListenAddress(assembly.settings[.listen].text ?? "127.0.0.1:8080")
            let logger = Logger(label: "lapor.work")
            let workers = try assembly.workers(publicURL: assembly.publicURL(listen), logger: logger)
            try await ServiceGroup(services: workers, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger).run()
        }
    }
}
