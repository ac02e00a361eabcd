import ArgumentParser
import Domain
import Services

/// Seats of an officer that has an account already.
struct UserSeat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seat", abstract: "Kursi petugas.", subcommands: [Add.self, Limit.self, End.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Memberi kursi lagi.")

        @OptionGroup var options: SettingsOptions
        @OptionGroup var seat: SeatOptions

        @Argument(help: "Surel petugas.")
        var email: String

        func run() async throws {
            try await withOffice(options) { assembly in
                let form = try await seat.form(in: assembly)
                let officer = try await assembly.officer(email).id
                guard let id = try await assembly.office.giveSeat(officer, form, by: .system).made else { return }
                print("kursi \(id) diberikan kepada \(email)")
            }
        }
    }

    struct Limit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Membatasi kursi pada wilayah dan topik; tanpa --region dan --category batasnya dihapus.")

        @OptionGroup var options: SettingsOptions
        @OptionGroup var limits: SeatLimitOptions

        @Argument(help: "Surel petugas.")
        var email: String

        @Argument(help: "Nomor kursi, seperti pada `lapor user list`.")
        var seat: Int64

        func run() async throws {
            try await withOffice(options) { assembly in
                let id = try await assembly.seat(seat, of: email)
                let limits = try await limits.limits(in: assembly)
                try await assembly.office.limitSeat(id, to: limits, by: .system)
                print(limits == nil ? "kursi \(seat) tanpa batas" : "kursi \(seat) dibatasi")
            }
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Mengakhiri satu kursi.")

        @OptionGroup var options: SettingsOptions

        @Argument(help: "Surel petugas.")
        var email: String

        @Argument(help: "Nomor kursi, seperti pada `lapor user list`.")
        var seat: Int64

        func run() async throws {
            try await withOffice(options) { assembly in
                let id = try await assembly.seat(seat, of: email)
                let warnings = try await assembly.office.endSeat(id, by: .system)
                print("kursi \(seat) berakhir")
                try await printWarnings(warnings, assembly)
            }
        }
    }
}
