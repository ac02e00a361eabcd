import ArgumentParser
import Domain
import Services

/// The work units (unit kerja) of a body.
struct Units: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Unit kerja suatu instansi.", subcommands: [List.self, Add.self, Edit.self, End.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Pohon unit kerja: slug, nama, tugas.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Slug instansi.")
        var agency: String

        func run() async throws {
            try await withOffice(options) { assembly in
                let directory = try await assembly.office.rules.current().directory
                for unit in directory.units(of: try await assembly.agency(agency).id) {
                    let indent = String(repeating: "  ", count: max(0, directory.depth(of: unit.id) - 1))
                    printColumns(indent + unit.slug, unit.name, unit.duty.rawValue)
                }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Menambah unit kerja.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Slug instansi.")
        var agency: String

        @Option(help: "Nama unit.")
        var name: String

        @Option(help: "Slug unit induknya; kosong: langsung di bawah instansi.")
        var parent: String?

        @Option(help: "Tugasnya.")
        var duty: UnitDuty = .handling

        func run() async throws {
            try await withOffice(options) { assembly in
                let body = try await assembly.agency(agency).id
                var form = UnitForm(name: name, duty: duty)
                if let parent { form.parent = try await assembly.unit(parent, of: body).id }
                let id = try await assembly.office.createUnit(form, in: body, by: .system)
                print("unit kerja \(try await assembly.office.rules.current().directory.unit(id)?.slug ?? "") dibuat")
            }
        }
    }

    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Mengganti nama, tugas atau tempat unit kerja.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Slug instansi.")
        var agency: String

        @Argument(help: "Slug unit.")
        var unit: String

        @Option(help: "Nama baru.")
        var name: String?

        @Option(help: "Slug unit induk yang baru.")
        var parent: String?

        @Flag(help: "Langsung di bawah instansi.")
        var atTop = false

        @Option(help: "Tugasnya.")
        var duty: UnitDuty?

        func validate() throws {
            if atTop && parent != nil { throw ValidationError("--at-top dan --parent tidak dapat bersama") }
        }

        func run() async throws {
            try await withOffice(options) { assembly in
                let body = try await assembly.agency(agency).id
                let entry = try await assembly.unit(unit, of: body)
                var form = UnitForm(entry)
                if let name { form.name = name }
                if let duty { form.duty = duty }
                if atTop { form.parent = nil }
                if let parent { form.parent = try await assembly.unit(parent, of: body).id }
                try await assembly.office.editUnit(entry.id, form, by: .system)
                print("unit kerja \(unit) diubah")
            }
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Mengakhiri unit kerja.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Slug instansi.")
        var agency: String

        @Argument(help: "Slug unit.")
        var unit: String

        @Option(help: "Slug unit penerusnya; wajib bila masih ada laporan terbuka.")
        var successor: String?

        func run() async throws {
            try await withOffice(options) { assembly in
                let body = try await assembly.agency(agency).id
                var heir: ID<WorkUnit>?
                if let successor { heir = try await assembly.unit(successor, of: body).id }
                try await assembly.office.endUnit(try await assembly.unit(unit, of: body).id, successor: heir, by: .system)
                print("unit kerja \(unit) berakhir")
            }
        }
    }
}
