import ArgumentParser
import Domain
import Services

/// Who must be told of a breach (UU 27/2022 article 46).
struct Breach: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Buku kerja kebocoran: laporan yang identitas pelapornya dilihat dalam suatu waktu, sebagai CSV.")

    @OptionGroup var options: SettingsOptions

    @Option(help: "Hari pertama, TTTT-BB-HH (WIB).")
    var from: CivilDate

    @Option(help: "Hari terakhir, TTTT-BB-HH (WIB).")
    var to: CivilDate

    @Option(help: "Hanya petugas dengan nomor ini.")
    var officer: String?

    @Option(help: "Hanya petugas instansi ini (slug).")
    var agency: String?

    @Option(help: "Hanya sesi dengan nomor ini.")
    var session: String?

    @Flag(help: "Juga antrekan surat pemberitahuan kepada pelapor yang dapat dihubungi.")
    var notify = false

    @Option(help: "Dengan --notify: nomor kebocoran yang diberitahukan, seperti di Kelola, Kebocoran.")
    var breach: String?

    func validate() throws {
        if breach != nil && !notify { throw ValidationError("--breach perlu --notify") }
    }

    func run() async throws {
        try await withOffice(options) { assembly in
            let office = assembly.office
            let notified = notify ? try await BreachChoice.named(breach, in: office) : nil
            var filter = BreachFilter(
                from: ClockZone.wib.startOfDay(from), to: ClockZone.wib.startOfDay(to.adding(days: 1)), officer: try id(officer),
                session: try id(session))
            if let agency { filter.agency = try await assembly.agency(agency).id }
            let book = try await office.breachWorkbook(filter, by: .system)
            let directory = try await office.rules.current().directory
            print(BreachTable(book, body: { directory.agencyEver($0)?.name }).text, terminator: "")
            printError("lapor: \(book.looks.count) pembukaan, \(book.subjects.count) laporan, \(book.reachable.count) dapat disurati")
            if !book.hasVaultLog { printError("lapor: log vault tidak terbaca; hanya register kantor yang terdaftar") }
            if notify {
                let notice = try await office.notifyOfBreach(book, of: notified, by: .system)
                printError("lapor: \(notice.letters) surat diantrekan")
                if let notified, !notice.isNotified {
                    let why = book.hasVaultLog ? "tidak ada surat yang diantrekan" : "log vault tidak terbaca"
                    printError("lapor: waktu pemberitahuan kebocoran \(notified) tetap berjalan: \(why)")
                }
            }
        }
    }

    private func id<Entity>(_ text: String?) throws -> ID<Entity>? {
        guard let text else { return nil }
        guard let id = ID<Entity>(text) else { throw UnknownName(text) }
        return id
    }
}
