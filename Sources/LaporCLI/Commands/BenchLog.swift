import ArgumentParser
import Foundation
import Sealing
import Services
import Web

/// How the transparency log does when it is large: a scratch office is filled twice, and the same is measured at both sizes.
struct BenchLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Catatan transparansi pada dua ukuran: mencatat, menandatangani, membuktikan, memeriksa.")

    @OptionGroup var options: SettingsOptions

    @Option(help: "Banyaknya peristiwa pada akhirnya.")
    var events: Int = 1_000_000

    @Option(help: "Banyaknya peristiwa pada ukuran pertama.")
    var first: Int = 20_000

    @Option(help: "Lamanya tiap pengukuran, dalam detik.")
    var seconds: Double = 5

    func validate() throws {
        guard first >= 100, events >= first, events <= 10_000_000 else {
            throw ValidationError("--first paling sedikit 100, --events antara --first dan 10000000")
        }
        guard seconds > 0, seconds <= 3600 else { throw ValidationError("--seconds antara 0 dan 3600") }
    }

    func run() async throws {
        try await BenchPlace.withOffice(options, measure)
    }

    private func measure(_ assembly: OfficeAssembly) async throws {
        let office = assembly.office
        let reference = try ReferenceFolder(assembly.resources.path + "/Reference").read().set
        _ = try await office.seedDemoOffice()
        var rows: [LogBenchRow] = []
        for size in first == events ? [first] : [first, events] {
            let reports = try await office.fillForBench(events: size, reference: reference) { printError("\($0) peristiwa") }
            rows.append(try await row(office, reports: reports))
            printError("\(size) peristiwa diukur")
        }
        for line in LogBenchRow.table(rows) { print(line) }
    }

    private func row(_ office: Office, reports: Int) async throws -> LogBenchRow {
        let clock = ContinuousClock()
        let append = try await office.measureAppending()
        let heads = try await office.measureHeads(seconds: seconds)
        let inclusion = try await office.measureInclusion(seconds: seconds)
        let consistency = try await office.measureConsistency(seconds: seconds)
        PeakMemory.forget()
        var start = clock.now
        let summary = try await office.auditLog(key: office.logPublicKey)
        let log = clock.now - start
        start = clock.now
        let audit = try await office.auditReports()
        let replay = clock.now - start
        guard audit.differences.isEmpty else { throw UnknownName("pemeriksaan menemukan \(audit.differences.count) perbedaan") }
        return LogBenchRow(
            entries: summary.entries, reports: reports, append: append, heads: heads, inclusion: inclusion, consistency: consistency,
            log: log / .seconds(1), replay: replay / .seconds(1), peak: PeakMemory.megabytes)
    }
}

/// What was measured at one size.
private struct LogBenchRow {
    var entries: Int64
    var reports: Int
    var append: AppendFigures
    var heads: BenchFigures
    var inclusion: BenchFigures
    var consistency: BenchFigures
    /// Seconds.
    var log: Double
    var replay: Double
    var peak: Double

    /// Lines of a table, each with the growth from the first size to the last: of the time for one, and of memory.
    static func table(_ rows: [LogBenchRow]) -> [String] {
        guard let first = rows.first, let last = rows.last else { return [] }
        func line(_ name: String, _ unit: String, each: Bool = false, _ value: (LogBenchRow) -> Double) -> String {
            let values = rows.map { String(format: "%.2f", value($0)) + unit }
            func of(_ row: LogBenchRow) -> Double { each ? value(row) / Double(max(1, row.entries)) : value(row) }
            let growth = of(first) > 0 ? String(format: "%.2f ×", of(last) / of(first)) : "-"
            return "| \(name) | \(values.joined(separator: " | ")) | \(growth) |"
        }
        return [
            "| | \(rows.map { "\($0.entries) entries, \($0.reports) reports" }.joined(separator: " | ")) | growth |",
            "|---|" + String(repeating: "---|", count: rows.count + 1),
            line("appending, the last 20,000 events: time for a thousand", " ms") { 1_000_000 / max(0.001, $0.append.lastRate) },
            line("root and signature of a head: half of them", " ms") { $0.heads.p50 },
            line("root and signature of a head: 99 of 100", " ms") { $0.heads.p99 },
            line("proof of inclusion: half of them", " ms") { $0.inclusion.p50 },
            line("proof of inclusion: 99 of 100", " ms") { $0.inclusion.p99 },
            line("proof of consistency: half of them", " ms") { $0.consistency.p50 },
            line("proof of consistency: 99 of 100", " ms") { $0.consistency.p99 },
            line("`lapor verify log`, entries and heads (growth by entry)", " s", each: true) { $0.log },
            line("`lapor verify log`, reports (growth by entry)", " s", each: true) { $0.replay },
            line("`lapor verify log`, memory at most", " MB") { $0.peak },
        ]
    }
}

/// The most memory that this process has held since it was last told to forget.
private enum PeakMemory {
    static func forget() {
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    }

    static var megabytes: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropLast().last).flatMap { Double($0) }.map { $0 / 1024 } ?? 0
    }
}
