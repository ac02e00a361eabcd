import ArgumentParser
import Foundation
import Services
import Web

/// The officers' desk among many reports: queue, suggestion, similar reports, surges. Fills a scratch office first.
struct BenchDesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "Meja petugas di antara banyak laporan: antrean, saran, laporan serupa, lonjakan.")

    @OptionGroup var options: SettingsOptions

    @Option(help: "Banyaknya laporan.")
    var reports: Int = 1_000_000

    @Option(help: "Lamanya tiap pengukuran, dalam detik.")
    var seconds: Double = 5

    func validate() throws {
        guard (100...10_000_000).contains(reports) else { throw ValidationError("--reports antara 100 dan 10000000") }
        guard seconds > 0, seconds <= 3600 else { throw ValidationError("--seconds antara 0 dan 3600") }
    }

    func run() async throws {
        let settings = try options.settings()
        try await reportingFaults {
            try await BenchPlace.with(settings) { scratch in
                let assembly = try await OfficeAssembly(scratch)
                do {
                    try await measure(assembly)
                } catch {
                    await assembly.close()
                    throw error
                }
                await assembly.close()
            }
        }
    }

    private func measure(_ assembly: OfficeAssembly) async throws {
        let office = assembly.office
        let reference = try ReferenceFolder(assembly.resources.path + "/Reference").read().set
        _ = try await office.seedDemoOffice()
        try await office.fillReportsForBench(reports, reference: reference) { printError("\($0) laporan") }
        let clock = ContinuousClock()
        let start = clock.now
        try await office.indexForBench()
        printError("indeks: \(Int((clock.now - start) / .seconds(1))) s")
        let figures = try await office.measureDesk(seconds: seconds)
        print("| among \(figures.reports) reports | half of them | 99 of 100 |")
        print("|---|---|---|")
        for line in figures.lines {
            print("| \(line.name) | \(String(format: "%.2f", line.figures.p50)) ms | \(String(format: "%.2f", line.figures.p99)) ms |")
        }
    }
}
