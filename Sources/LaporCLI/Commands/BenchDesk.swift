import ArgumentParser
import Foundation
import Services
import Web

/// The officers' desk among many reports: queue, suggestion, similar reports, surges. Fills an office with invented reports first.
struct BenchDesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "Meja petugas di antara banyak laporan: antrean, saran, laporan serupa, lonjakan.")

    @OptionGroup var options: SettingsOptions

    @Option(help: "Banyaknya laporan.")
    var reports: Int = 1_000_000

    @Option(help: "Lamanya tiap pengukuran, dalam detik.")
    var seconds: Double = 5

    @Option(help: "Folder yang tetap ada: diisi sampai sebanyak itu, lalu dapat diukur lagi. Tanpa ini folder sementara.")
    var folder: String?

    @Flag(help: "Satu baris JSON.")
    var json = false

    func validate() throws {
        guard (100...10_000_000).contains(reports) else { throw ValidationError("--reports antara 100 dan 10000000") }
        guard seconds > 0, seconds <= 3600 else { throw ValidationError("--seconds antara 0 dan 3600") }
    }

    func run() async throws {
        guard let folder else { return try await BenchPlace.withOffice(options, measure) }
        try await BenchPlace.withOffice(options, in: folder, measure)
    }

    private func measure(_ assembly: OfficeAssembly) async throws {
        let office = assembly.office
        let reference = try ReferenceFolder(assembly.resources.path + "/Reference").read().set
        if try await office.reportsForBench() == 0 { _ = try await office.seedDemoOffice() }
        try await office.fillReportsForBench(reports, reference: reference) { printError("\($0) laporan") }
        let clock = ContinuousClock()
        let start = clock.now
        try await office.indexForBench()
        printError("indeks: \(Int((clock.now - start) / .seconds(1))) s")
        let figures = try await office.measureDesk(seconds: seconds)
        if json {
            let lines = figures.lines.map { line in
                #""\(line.name)": {"p50": \(number(line.figures.p50)), "p99": \(number(line.figures.p99))}"#
            }
            return print("{\(lines.joined(separator: ", "))}")
        }
        print("| among \(figures.reports) reports | half of them | 99 of 100 |")
        print("|---|---|---|")
        for line in figures.lines {
            print("| \(line.name) | \(number(line.figures.p50)) ms | \(number(line.figures.p99)) ms |")
        }
    }

    private func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
