import ArgumentParser
import Domain
import Services

/// What is destroyed by age: what would go, what went.
struct Retention: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pemusnahan menurut umur: rencana, pelaksanaan, dan register.",
        discussion: "Tanpa pilihan menampilkan register. Pekerja melaksanakannya sendiri sekali sehari.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Tampilkan apa yang akan dimusnahkan sekarang; tidak mengubah apa pun.")
    var plan = false

    @Flag(name: .customLong("run"), help: "Musnahkan sekarang, tanpa menunggu pekerja.")
    var destroysNow = false

    func validate() throws {
        if plan, destroysNow { throw ValidationError("pilih salah satu: --plan atau --run") }
    }

    func run() async throws {
        try await withOffice(options) { assembly in
            let office = assembly.office
            if plan {
                for line in try await office.retentionPlan() {
                    printColumns(line.kind.rawValue, line.kind.key.rawValue, "\(line.days)", "\(line.count)")
                }
            } else if destroysNow {
                for entry in try await office.destroyAged() { tell(entry) }
            } else {
                try await forEachPage({ try await office.destructions(after: $0, limit: 200, by: .system) }, tell)
            }
        }
    }

    private func tell(_ entry: Destruction) {
        printColumns("\(entry.at.rawValue)", entry.kind.rawValue, "\(entry.count)", entry.policy)
    }
}
