import ArgumentParser
import DataAccess
import Foundation
import Services
import Web

/// Whether the search for similar reports finds what is known to be the same.
struct EvaluateDuplicates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: "Pencarian laporan serupa pada pasangan laporan yang diketahui.")

    @OptionGroup var options: SettingsOptions

    @Option(help: "CSV laporan: id, text; bila ada juga tanggal_keluhan, kecamatan, kelurahan.")
    var reports: String

    @Option(help: "CSV pasangan: id_a, id_b, label.")
    var pairs: String

    func run() async throws {
        let settings = try options.settings()
        try await reportingFaults {
            let known = try KnownReports(path: reports)
            let pairs = try KnownPair.read(path: pairs, among: known)
            try await BenchPlace.with(settings) { scratch in
                let store = try await BenchPlace.open(scratch)
                do {
                    _ = try await Migrator(folder: try scratch.resources().path + "/Migrations").migrate(store)
                    let outcome = try await DuplicateTrial(known: known, pairs: pairs).run(in: store)
                    for line in outcome.lines { print(line) }
                } catch {
                    await store.close()
                    throw error
                }
                await store.close()
            }
        }
    }
}
