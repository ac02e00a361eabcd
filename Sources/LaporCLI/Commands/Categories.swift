import ArgumentParser
import Domain
import Services

/// What reports are about.
struct Categories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kategori laporan.", subcommands: [List.self, Add.self, Close.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Pohon kategori: slug, nama, nama Inggris.")

        @OptionGroup var options: SettingsOptions

        @Flag(help: "Juga yang sudah ditutup.")
        var all = false

        func run() async throws {
            try await withOffice(options) { assembly in
                let tree = try await assembly.office.rules.current().categories
                for entry in tree.all where all || tree.isOpen(entry.id) {
                    printColumns(
                        tree.slugPath(of: entry.id), entry.indonesianName, entry.englishName ?? "", entry.isClosed ? "ditutup" : "")
                }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Menambah kategori.")

        @OptionGroup var options: SettingsOptions

        @Option(help: "Slug jalur kategori induk, seperti `infrastruktur/jalan`; kosong: kategori utama.")
        var parent: String?

        @Option(help: "Nama Indonesia.")
        var name: String

        @Option(help: "Nama Inggris.")
        var english = ""

        @Flag(help: "Tempat kejadiannya ialah sebuah fasilitas.")
        var placeIsFacility = false

        func run() async throws {
            try await withOffice(options) { assembly in
                var form = CategoryForm(indonesianName: name, englishName: english, placeIsFacility: placeIsFacility)
                if let parent { form.parent = try await assembly.category(parent).id }
                let id = try await assembly.office.addCategory(form, by: .system)
                print("kategori \(try await assembly.office.rules.current().categories.slugPath(of: id)) dibuat")
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Menutup kategori bagi laporan baru; laporan lama tetap.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Slug jalur kategori.")
        var category: String

        func run() async throws {
            try await withOffice(options) { assembly in
                let entry = try await assembly.category(category)
                var form = CategoryForm(entry)
                form.isClosed = true
                try await assembly.office.editCategory(entry.id, form, by: .system)
                print("kategori \(category) ditutup")
            }
        }
    }
}
