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
            try IncomingFolder.take(below: assembly.folder.path)
            if once {
                while case let indexed = try await assembly.office.indexNewReports(), indexed > 0 {}
                while case let routed = try await assembly.office.suggestRoutes(), routed > 0 {}
                let round = try await assembly.office.takeAllDueSteps()
                while case let late = try await assembly.office.recordDepartures(), late > 0 {}
                let logger = Logger(label: "lapor.work")
                for failure in round.failed { logger.error("report \(failure.report) waits: \(failure.fault)") }
                while try await assembly.office.scanFiles().isBusy {}
                while case let entered = try await assembly.office.appendToLog(), entered > 0 {}
                _ = try await assembly.office.publishHead()
                print("\(round.taken) laporan diproses")
                return
            }
            let listen = try ListenAddress(assembly.settings[.listen].text ?? "127.0.0.1:8080")
            let logger = Logger(label: "lapor.work")
            let workers = try assembly.workers(publicURL: assembly.publicURL(listen), logger: logger)
            try await runServices(workers, logger: logger)
        }
    }
}
