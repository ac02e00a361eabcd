import ArgumentParser
import Domain
import Foundation
import Services

/// The sheet of figures of a body, computed from the log of events as of a moment.
struct EvaluateMonev: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monev", abstract: "Menghitung lembar angka pemantauan dan evaluasi dari catatan peristiwa.",
        discussion: """
            Setiap angka dicetak dengan pembilang dan penyebutnya. Dihitung lagi per saat yang sama, lembar dan sidiknya sama. \
            NA berarti tidak ada yang dapat dihitung; suppressed berarti terlalu sedikit untuk diperlihatkan.
            """)

    @OptionGroup var options: SettingsOptions

    @Option(help: "Slug instansi, seperti kota-surabaya; tanpa ini seluruh pemasangan.")
    var agency: String?

    @Option(help: "Slug unit kerja dari instansi itu.")
    var unit: String?

    @Option(help: "Masa: tahun (2025), triwulan (2025-Q3), bulan (2025-07), atau dua tanggal (2025-01-01..2025-08-31).")
    var period: EvaluationPeriod

    @Option(help: "Per akhir tanggal ini (WIB), yang sudah lewat; tanpa ini: sekarang.")
    var asOf: CivilDate?

    func validate() throws {
        if unit != nil, agency == nil { throw ValidationError("--unit memerlukan --agency") }
    }

    func run() async throws {
        try await withOffice(options, migrates: false) { assembly in
            let body = try await body(in: assembly)
            let moment = asOf.map { min(ClockZone.wib.startOfDay($0.next), assembly.office.now()) } ?? assembly.office.now()
            let sheet = try await assembly.office.figureSheet(of: body, in: period, asOf: moment) { reports in
                if reports.isMultiple(of: 20_000) { printError("\(reports) laporan dibaca") }
            }
            for figure in sheet.figures {
                printColumns(
                    figure.indicator, "v\(figure.version)", figure.part ?? "", "\(figure.numerator)", "\(figure.denominator)", figure.text,
                    figure.unit.rawValue)
            }
            print("masa \(period), per \(moment.rawValue), \(sheet.reports) laporan dibaca")
            print("sidik \(sheet.digest)")
        }
    }

    private func body(in assembly: OfficeAssembly) async throws -> EvaluatedBody {
        guard let agency else { return .nation }
        let id = try await assembly.agency(agency).id
        guard let unit else { return .agency(id) }
        return .unit(Holder(agency: id, unit: try await assembly.unit(unit, of: id).id))
    }
}
