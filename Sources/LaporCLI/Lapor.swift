import ArgumentParser

@main
struct Lapor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lapor",
        abstract: "Pengelolaan pengaduan pelayanan publik: laporan warga, disposisi, tindak lanjut, jawaban.",
        version: "0.1.0",
        subcommands: [
            Serve.self, Work.self, Migrate.self, Seed.self, User.self, Agencies.self, Units.self, Categories.self, Holidays.self,
            Policies.self, Import.self, Outbox.self, Doctor.self, Bench.self, MediaCommand.self,
        ])
}
