import ArgumentParser
import Services

struct Outbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Letters that wait or failed.", subcommands: [Show.self, Replay.self], defaultSubcommand: Show.self)

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Counts letters by state.")

        @OptionGroup var options: SettingsOptions

        func run() async throws {
            try await withOffice(options) { assembly in
                for line in try await assembly.office.letterCounts() { print("\(line.state): \(line.count)") }
            }
        }
    }

    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Puts dead letters back in line.")

        @OptionGroup var options: SettingsOptions

        func run() async throws {
            try await withOffice(options) { assembly in
                print("\(try await assembly.office.replayDeadLetters()) surat dikirim ulang")
            }
        }
    }
}
