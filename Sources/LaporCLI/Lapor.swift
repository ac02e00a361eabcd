import ArgumentParser

@main
struct Lapor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lapor",
        abstract: "Pengelolaan pengaduan pelayanan publik: laporan warga, disposisi, tindak lanjut, jawaban.",
        version: "0.1.0",
        subcommands: [
            Serve.self, Work.self, VaultCommand.self, Migrate.self, Seed.self, User.self, Agencies.self, Units.self, Categories.self,
            Holidays.self,
            Policies.self, Import.self, Outbox.self, Retention.self, Breach.self, Train.self, EvaluateCommand.self, Verify.self,
            Doctor.self,
            Bench.self, MediaCommand.self,
        ])

    /// A mistake on the command line is one clear line and exit code 64; everything else ends as the command says.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            if let line = CommandFault.usageLine(for: error) {
                printError(line)
                exit(withError: ExitCode.validationFailure)
            }
            exit(withError: error)
        }
    }
}
