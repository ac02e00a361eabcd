import ArgumentParser
import Domain
import Services

/// The calendar by which working days are counted.
struct Holidays: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hari libur dan cuti bersama.", subcommands: [List.self, Add.self, Cancel.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Daftar hari libur: nomor, tanggal, jenis, nama.")

        @OptionGroup var options: SettingsOptions

        @Option(help: "Hanya tahun ini.")
        var year: Int?

        func run() async throws {
            try await withOffice(options) { assembly in
                let office = assembly.office
                let directory = try await office.rules.current().directory
                try await forEachPage({ try await office.holidays(year: year, after: $0, limit: 200) }) { entry in
                    printColumns(
                        "\(entry.id)", "\(entry.day.date)", entry.day.kind.rawValue, entry.day.name,
                        entry.day.agency.map { directory.name(of: Holder(agency: $0, unit: nil)) } ?? "",
                        entry.day.cancelledAt == nil ? "" : "dibatalkan")
                }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Menambah hari libur menurut keputusan.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Tanggal, TTTT-BB-HH.")
        var date: CivilDate

        @Option(help: "Nama hari itu.")
        var name: String

        @Option(help: "Libur nasional atau cuti bersama.")
        var kind: CalendarDay.Kind = .nationalHoliday

        @Option(help: "Slug instansi, bila hanya ia yang libur.")
        var agency: String?

        func run() async throws {
            try await withOffice(options) { assembly in
                var form = HolidayForm(date: date, name: name, kind: kind)
                if let agency { form.agency = try await assembly.agency(agency).id }
                let id = try await assembly.office.addHoliday(form, by: .system)
                print("hari libur \(id) pada \(date) ditambahkan")
            }
        }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Membatalkan hari libur; hari yang lewat tetap terhitung seperti dulu.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Nomor hari libur, seperti pada `lapor holidays list`.")
        var id: Int64

        func run() async throws {
            try await withOffice(options) { assembly in
                try await assembly.office.cancelHoliday(ID(id), by: .system)
                print("hari libur \(id) dibatalkan")
            }
        }
    }
}
