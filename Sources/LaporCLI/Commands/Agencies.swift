import ArgumentParser
import Domain
import Services

/// The bodies that hold reports.
struct Agencies: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Instansi.", subcommands: [List.self, Add.self, Edit.self, End.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Daftar instansi: slug, nama, jenis, keterhubungan.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Kata dari nama atau singkatannya.")
        var words: [String] = []

        @Option(help: "Hanya jenis ini.")
        var kind: AgencyKind?

        @Option(help: "Hanya yang sejauh ini terhubung.")
        var status: ConnectionStatus?

        @Flag(help: "Hanya yang masih perlu diperiksa namanya.")
        var needsChecking = false

        func run() async throws {
            try await withOffice(options) { assembly in
                let office = assembly.office
                let filter = AgencyFilter(
                    words: words.joined(separator: " "), kind: kind, status: status, needsChecking: needsChecking ? true : nil)
                try await forEachPage({ try await office.agencies(filter, after: $0, limit: 200) }) { entry in
                    printColumns(
                        entry.slug, entry.name, entry.kind.rawValue, entry.connectionStatus.rawValue,
                        entry.needsChecking ? "perlu diperiksa" : "")
                }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Menambah instansi.")

        @OptionGroup var options: SettingsOptions
        @OptionGroup var changes: AgencyChanges

        @Option(help: "Jenis instansi.")
        var kind: AgencyKind

        @Option(help: "Alamat publiknya; dibuat dari nama bila kosong.")
        var slug = ""

        func validate() throws {
            if changes.name == nil { throw ValidationError("--name wajib diisi") }
        }

        func run() async throws {
            try await withOffice(options) { assembly in
                let form = try await changes.applied(to: AgencyForm(kind: kind, name: "", slug: slug), in: assembly)
                let id = try await assembly.office.createAgency(form, by: .system).made
                let directory = try await assembly.office.rules.current().directory
                let made = id.flatMap { directory.agency($0) }
                print("instansi \(made?.slug ?? slug) dibuat")
            }
        }
    }

    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Mengubah nama, keterhubungan dan lain-lain; slug tetap.")

        @OptionGroup var options: SettingsOptions
        @OptionGroup var changes: AgencyChanges

        @Argument(help: "Slug instansi.")
        var slug: String

        func run() async throws {
            try await withOffice(options) { assembly in
                let entry = try await assembly.agency(slug)
                try await assembly.office.editAgency(
                    entry.id, try await changes.applied(to: AgencyForm(entry), in: assembly), by: .system)
                print("instansi \(slug) diubah")
            }
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Mengakhiri instansi; yang terbuka beralih ke penerusnya.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Slug instansi.")
        var slug: String

        @Option(help: "Slug instansi penerus; wajib bila masih ada laporan terbuka.")
        var successor: String?

        func run() async throws {
            try await withOffice(options) { assembly in
                let ended = try await assembly.agency(slug).id
                var heir: ID<Agency>?
                if let successor { heir = try await assembly.agency(successor).id }
                try await assembly.office.endAgency(ended, successor: heir, by: .system)
                print("instansi \(slug) berakhir" + (successor.map { ", diteruskan oleh \($0)" } ?? ""))
            }
        }
    }
}

/// What can be said of a body; what is not said stays as it is.
struct AgencyChanges: ParsableArguments {
    @Option(help: "Nama lengkap.")
    var name: String?

    @Option(help: "Singkatan.")
    var abbreviation: String?

    @Option(help: "Kode wilayah yang diperintahnya, seperti 35.78.")
    var region: String?

    @Option(help: "Zona waktu.")
    var zone: ClockZone?

    @Option(help: "Sejauh mana instansi itu terhubung.")
    var status: ConnectionStatus?

    @Option(help: "Jawaban mana yang perlu persetujuan kedua.")
    var approval: AnswerApproval?

    @Option(help: "Slug instansi yang memegang laporannya sementara.")
    var hostedBy: String?

    func applied(to form: AgencyForm, in assembly: OfficeAssembly) async throws -> AgencyForm {
        var form = form
        if let name { form.name = name }
        if let abbreviation { form.abbreviation = abbreviation }
        if let region { form.regionCode = region }
        if let zone { form.zone = zone }
        if let status { form.connectionStatus = status }
        if let approval { form.answerApproval = approval }
        if let hostedBy { form.hostedBy = try await assembly.agency(hostedBy).id }
        return form
    }
}
