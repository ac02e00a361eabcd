import ArgumentParser
import Domain
import Services

/// Second factors, from the operator's seat: above all of the first admin, and of who has lost everything.
struct UserFactor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "factor", abstract: "Faktor kedua petugas.", subcommands: [Card.self, Reset.self])

    struct Card: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mencetak kartu kode untuk petugas tanpa ponsel pintar. Kartu lamanya batal. Serahkan sendiri kepada orangnya.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Surel petugas.")
        var email: String

        func run() async throws {
            try await withOffice(options) { assembly in
                let entry = try await assembly.officer(email)
                let card = try await assembly.office.printCard(for: entry.id, by: .system)
                print("kartu kode \(card.name) (\(card.email)); tiap kode berlaku sekali, menurut urutannya")
                for (index, code) in card.codes.enumerated() { printColumns("\(index + 1)", code) }
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Menghapus aplikasi, kartu, kode cadangan, komputer terdaftar dan sesi seorang petugas.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Surel petugas.")
        var email: String

        func run() async throws {
            try await withOffice(options) { assembly in
                try await assembly.office.resetFactors(of: try await assembly.officer(email).id, by: .system)
                print("faktor kedua \(email) dihapus; ia memasang yang baru setelah kata sandinya")
            }
        }
    }
}
