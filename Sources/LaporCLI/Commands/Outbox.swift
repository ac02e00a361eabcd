import ArgumentParser
import Services

struct Outbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Surat yang menunggu atau gagal.", subcommands: [Show.self, Replay.self], defaultSubcommand: Show.self)

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Jumlah surat menurut keadaannya.")

        @OptionGroup var options: SettingsOptions

        func run() async throws {
            try await withOffice(options) { assembly in
                for line in try await assembly.office.letterCounts() { print("\(line.state): \(line.count)") }
            }
        }
    }

    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Mengantrekan lagi surat yang gagal.")

        @OptionGroup var options: SettingsOptions

        func run() async throws {
            try await withOffice(options) { assembly in
                print("\(try await assembly.office.replayDeadLetters()) surat dikirim ulang")
            }
        }
    }
}
