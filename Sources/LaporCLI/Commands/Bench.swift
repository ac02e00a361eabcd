import ArgumentParser
import DataAccess
import DataPostgres
import DataSQLite
import Domain
import Foundation
import Services

/// What this machine and its database can do at best, beside which the server's figures are read. Works in a scratch place only.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mengukur kecepatan tulis, di tempat sementara.", subcommands: [Insert.self, Submit.self, BenchLog.self, BenchDesk.self])

    struct Insert: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Baris kecil yang tahan mati listrik, dari 32 tugas sekaligus.")

        @OptionGroup var options: SettingsOptions
        @OptionGroup var bench: BenchOptions

        func run() async throws {
            let settings = try options.settings()
            try await reportingFaults {
                try await BenchPlace.with(settings) { scratch in
                    let store = try await BenchPlace.open(scratch)
                    do {
                        let ids = IDMaker(node: 0, now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) })
                        bench.tell(try await InsertBench.run(in: store, ids: ids, seconds: bench.seconds))
                    } catch {
                        await store.close()
                        throw error
                    }
                    await store.close()
                }
            }
        }
    }

    struct Submit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Laporan lengkap dengan identitas tersegel, dari 32 tugas sekaligus.")

        @OptionGroup var options: SettingsOptions
        @OptionGroup var bench: BenchOptions

        func run() async throws {
            try await BenchPlace.withOffice(options) { assembly in
                bench.tell(try await assembly.office.measureSubmissions(seconds: bench.seconds))
            }
        }
    }
}

struct BenchOptions: ParsableArguments {
    @Option(help: "Lamanya, dalam detik.")
    var seconds: Double = 10

    @Flag(help: "Satu baris JSON.")
    var json = false

    func validate() throws {
        guard seconds > 0, seconds <= 3600 else { throw ValidationError("--seconds antara 0 dan 3600") }
    }

    func tell(_ figures: BenchFigures) {
        func number(_ value: Double) -> String { String(format: "%.2f", value) }
        if json {
            print(#"{"rate": \#(number(figures.rate)), "p50": \#(number(figures.p50)), "p99": \#(number(figures.p99))}"#)
        } else {
            print("\(number(figures.rate)) per detik; p50 \(number(figures.p50)) ms, p99 \(number(figures.p99)) ms")
        }
    }
}
