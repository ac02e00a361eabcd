import ArgumentParser
import Domain
import Services

/// The dated rows that every period and limit of the office comes from.
struct Policies: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Aturan tenggat dan batas, bertanggal berlaku.", subcommands: [List.self, Add.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Daftar aturan: kunci, nilai, satuan, berlaku, dasar.")

        @OptionGroup var options: SettingsOptions

        @Option(help: "Hanya kunci ini.")
        var key: PolicyKey?

        @Option(help: "Juga aturan instansi ini (slug).")
        var agency: String?

        func run() async throws {
            try await withOffice(options) { assembly in
                let office = assembly.office
                var body: ID<Agency>?
                if let agency { body = try await assembly.agency(agency).id }
                let wanted = body
                try await forEachPage({ try await office.policies(key: key, agency: wanted, after: $0, limit: 200) }) { entry in
                    let row = entry.row
                    printColumns(
                        row.key.rawValue, Self.plain(row.value), row.unit.rawValue,
                        "\(row.validFrom)…\(row.validTo.map { "\($0)" } ?? "")", row.agency == nil ? "nasional" : agency ?? "", row.basis)
                }
            }
        }

        private static func plain(_ value: Double) -> String {
            let text = "\(value)"
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Aturan baru sejak suatu hari; yang lama berakhir sehari sebelumnya, tenggat yang berjalan tetap.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Kunci aturan, seperti `verify`.")
        var key: PolicyKey

        @Argument(help: "Nilai, dalam satuan aturan yang digantikannya.")
        var value: Double

        @Option(help: "Hari pertama berlaku, TTTT-BB-HH; paling awal hari ini.")
        var from: CivilDate

        @Option(help: "Peraturan atau keputusan yang menjadi dasarnya.")
        var basis: String

        @Option(help: "Slug instansi yang mengikat diri lebih ketat.")
        var agency: String?

        func run() async throws {
            try await withOffice(options) { assembly in
                var form = PolicyForm(key: key, value: value, validFrom: from, basis: basis)
                if let agency { form.agency = try await assembly.agency(agency).id }
                _ = try await assembly.office.addPolicy(form, by: .system)
                print("\(key.rawValue) = \(value) berlaku sejak \(from)")
            }
        }
    }
}
