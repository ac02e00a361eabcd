import ArgumentParser
import Foundation
import Services

/// Old cases of other systems.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Mengambil data lama.", subcommands: [Reports.self])

    struct Reports: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mengambil laporan lama dari berkas CSV, dengan waktu yang dimilikinya. Dapat diulang tanpa menggandakan.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Berkas CSV dengan baris judul.")
        var file: String

        @Option(help: "Berkas pemetaan kolom; lihat docs/operations.md.")
        var mapping: String

        @Option(help: "Berkas bagi baris yang ditolak atau berkatatan; biasanya <FILE>.remarks.csv di folder ini.")
        var remarks: String?

        func validate() throws {
            for path in [file, mapping] where !FileManager.default.isReadableFile(atPath: path) {
                throw ValidationError("berkas \(path) tidak dapat dibaca")
            }
        }

        func run() async throws {
            try await withOffice(options) { assembly in
                let mapping = try ImportMapping(String(contentsOfFile: mapping, encoding: .utf8))
                let side = try RemarkFile(path: remarks ?? (file as NSString).lastPathComponent + ".remarks.csv")
                let meter = RateMeter()
                let total: ImportProgress
                do {
                    total = try await assembly.office.importReports(from: file, mapping: mapping) { progress, remarks in
                        try side.add(remarks)
                        meter.tell(progress)
                    }
                } catch ServiceFault.invalid(let faults) {
                    meter.finish()
                    let fields = faults.map(\.field).joined(separator: ", ")
                    throw UnknownName("pemetaan menyebut \(fields) yang tidak dikenal; periksa `\(fields) = …` pada \(self.mapping)")
                }
                meter.finish()
                print("dibaca \(total.read), masuk \(total.imported), sudah ada \(total.known), ditolak \(total.rejected)")
                print("dengan catatan \(total.remarked); rinciannya di \(side.path)")
            }
        }
    }
}
