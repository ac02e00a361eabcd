import ArgumentParser
import Domain
import Services

/// Officers, from the operator's seat: above all the first one, and whoever is locked out while no letters go.
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Petugas dan kursinya.",
        subcommands: [Invite.self, List.self, UserSeat.self, UserFactor.self, HandOver.self, EndSessions.self, ResetLink.self])

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Membuka akun dengan kursi pertamanya dan mengirim undangan.")

        @OptionGroup var options: SettingsOptions
        @OptionGroup var seat: SeatOptions

        @Argument(help: "Alamat surel petugas.")
        var email: String

        @Option(help: "Nama petugas.")
        var name: String

        @Option(help: "Bahasa halaman dan suratnya: id atau en.")
        var language = "id"

        func run() async throws {
            try await withOffice(options) { assembly in
                let form = try await seat.form(in: assembly)
                _ = try await assembly.office.invite(email: email, name: name, language: language, seat: form, by: .system)
                print("undangan untuk \(email) menunggu dikirim")
                if assembly.settings[.smtp].text == nil {
                    print("surat belum diatur (smtp); tautannya: lapor user reset-link \(email)")
                }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Daftar petugas: surel, nama, keadaan, kursi.")

        @OptionGroup var options: SettingsOptions

        @Option(help: "Hanya instansi ini (slug).")
        var agency: String?

        @Option(help: "Bagian nama atau surel.")
        var words = ""

        @Flag(help: "Juga akun yang sudah berakhir.")
        var all = false

        func run() async throws {
            try await withOffice(options) { assembly in
                let office = assembly.office
                let directory = try await office.rules.current().directory
                var filter = OfficerFilter(words: words, includesEnded: all)
                if let agency { filter.agency = try await assembly.agency(agency).id }
                try await forEachPage({ try await office.officers(filter, after: $0, limit: 200, by: .system) }) { entry in
                    let state = entry.endedAt != nil ? "berakhir" : entry.hasPassword ? "aktif" : "diundang"
                    printColumns(entry.email, entry.name, state, entry.seats.map { Self.words($0, directory) }.joined(separator: "; "))
                }
            }
        }

        private static func words(_ seat: Seat, _ directory: Directory) -> String {
            let body = seat.agency.map { directory.name(of: Holder(agency: $0, unit: seat.unit)) } ?? "nasional"
            let duties = seat.duties.map(\.rawValue).sorted()
            let regions = (seat.limits?.regions ?? []).sorted()
            let categories = (seat.limits?.categories ?? []).map(\.description).sorted()
            return "\(seat.id) \(seat.role.rawValue) \(body)" + (duties.isEmpty ? "" : " (\(duties.joined(separator: ", ")))")
                + (regions.isEmpty ? "" : " wilayah \(regions.joined(separator: ","))")
                + (categories.isEmpty ? "" : " topik \(categories.joined(separator: ","))")
        }
    }

    struct HandOver: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hand-over", abstract: "Petugas pergi: kursinya berakhir atau beralih, akun dan sesinya berakhir.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Surel petugas yang pergi.")
        var email: String

        @Option(help: "Surel penggantinya.")
        var to: String?

        func run() async throws {
            try await withOffice(options) { assembly in
                let leaver = try await assembly.officer(email).id
                var heir: ID<Officer>?
                if let to { heir = try await assembly.officer(to).id }
                let warnings = try await assembly.office.handOver(leaver, to: heir, by: .system)
                print("akun \(email) berakhir")
                try await printWarnings(warnings, assembly)
            }
        }
    }

    struct EndSessions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "end-sessions", abstract: "Mengeluarkan seorang petugas dari semua perangkatnya.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Surel petugas.")
        var email: String

        func run() async throws {
            try await withOffice(options) { assembly in
                try await assembly.office.endSessions(ofOfficer: try await assembly.officer(email).id, by: .system)
                print("semua sesi \(email) berakhir")
            }
        }
    }

    struct ResetLink: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reset-link",
            abstract: "Tautan sekali pakai untuk mengatur sandi, bila surat tidak terkirim. Serahkan sendiri kepada orangnya.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Surel petugas.")
        var email: String

        func run() async throws {
            try await withOffice(options) { assembly in
                let entry = try await assembly.officer(email)
                let path = try await assembly.office.oneTimeLink(for: entry.id, by: .system)
                let listen = try ListenAddress(assembly.settings[.listen].text ?? "127.0.0.1:8080")
                print(assembly.publicURL(listen) + path)
            }
        }
    }
}

/// What the bodies lack after somebody has left.
func printWarnings(_ warnings: [HandOverWarning], _ assembly: OfficeAssembly) async throws {
    let directory = try await assembly.office.rules.current().directory
    for warning in warnings {
        switch warning {
        case .noLiaisonOfficer(let holder): printError("perhatian: \(directory.name(of: holder)) kini tanpa pejabat penghubung")
        case .noAgencyAdmin(let agency): printError("perhatian: \(directory.name(of: Holder(agency: agency, unit: nil))) kini tanpa admin")
        }
    }
}
