import ArgumentParser
import Domain
import Foundation
import Services
import Web

struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Menyiapkan peragaan: kantor dengan akun, dan laporan karangan.",
        subcommands: [DemoOfficeSeed.self, DemoReports.self])

    struct DemoOfficeSeed: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "demo-office",
            abstract:
                "Menyiapkan kantor kecil dengan akun dan menampilkan kata sandinya sekali. Tidak berbuat apa pun bila sudah ada petugas.")

        @OptionGroup var options: SettingsOptions

        @Flag(help: "Tampilkan akun sebagai JSON.")
        var json = false

        @Option(help: "Banyaknya laporan karangan pada awalnya.")
        var reports = 240

        func run() async throws {
            try await withOffice(options) { assembly in
                let logins: [DemoLogin]
                do {
                    logins = try await assembly.office.seedDemoOffice()
                } catch ServiceFault.conflict {
                    printError(
                        """
                        akun sudah ada; tidak ada yang diubah. Daftarnya: lapor user list. Kata sandi baru: lapor user reset-link SUREL
                        """)
                    if json { print("[]") }
                    return
                }
                // Before the reports are written: should that be broken off, the passwords are not lost with it.
                try show(logins)
                fflush(nil)
                if reports > 0 { try await fill(assembly) }
            }
        }

        /// Half of the reports in the two cities of the demonstration, so that their queues show how work looks.
        private func fill(_ assembly: OfficeAssembly) async throws {
            let reference = try ReferenceFolder(assembly.resources.path + "/Reference").read().set
            let now = assembly.office.now()
            let start = now.adding(seconds: -75 * 86_400)
            for (seed, share, code) in [(11, reports / 3, "35.78"), (12, reports / 6, "51.03"), (13, reports / 2, nil)] {
                _ = try await assembly.office.seedDemoReports(
                    DemoPeriod(reports: share, seed: UInt64(seed), from: start, to: now, within: code.flatMap { RegionCode($0) }),
                    reference: reference
                ) { _ in }
            }
        }

        private func show(_ logins: [DemoLogin]) throws {
            if json {
                let entries = logins.map {
                    ["role": $0.role.rawValue, "name": $0.name, "email": $0.email, "password": $0.password, "body": $0.body]
                }
                let data = try JSONEncoder().encode(entries)
                print(String(decoding: data, as: UTF8.self))
                return
            }
            print("Akun peragaan (kata sandi hanya ditampilkan sekali):")
            for login in logins {
                print(
                    "  \(login.email.padded(to: 44))\(login.password.padded(to: 22))\(login.name)\(login.body.isEmpty ? "" : ", \(login.body)")"
                )
            }
        }
    }

    struct DemoReports: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "demo", abstract: "Menulis laporan karangan beserta riwayatnya sepanjang masa yang lampau.")

        @OptionGroup var options: SettingsOptions

        @Option(help: "Banyaknya laporan.")
        var reports: Int

        @Option(help: "Benih yang sama membuat laporan yang sama.")
        var seed: UInt64 = 1

        @Option(help: "Sebaran waktunya, dalam hari ke belakang.")
        var days: Int = 365

        @Option(help: "Kode wilayah provinsi atau kabupaten/kota; kosong: seluruh negeri.")
        var within: String?

        func validate() throws {
            guard reports > 0, reports <= 100_000_000 else { throw ValidationError("--reports antara 1 dan 100000000") }
            guard days > 0, days <= 3650 else { throw ValidationError("--days antara 1 dan 3650") }
            if let within, RegionCode(within) == nil { throw ValidationError("--within bukan kode wilayah seperti 35.78") }
        }

        func run() async throws {
            try await withOffice(options) { assembly in
                let region = within.flatMap { RegionCode($0) }
                let reference = try ReferenceFolder(assembly.resources.path + "/Reference").read().set
                let now = assembly.office.now()
                let plan = DemoPeriod(
                    reports: reports, seed: seed, from: now.adding(seconds: -Int64(days) * 86_400), to: now, within: region)
                let start = ContinuousClock.now
                let stored = try await assembly.office.seedDemoReports(plan, reference: reference) { done in
                    if done % 10_000 == 0 { printError("\(done) dari \(reports) laporan") }
                }
                let seconds = start.duration(to: .now) / .seconds(1)
                print("\(stored) laporan peragaan, \(Int(Double(stored) / max(seconds, 0.001))) per detik")
            }
        }
    }
}

extension String {
    /// For columns at the terminal.
    func padded(to width: Int) -> String {
        count >= width ? self + " " : self + String(repeating: " ", count: width - count)
    }
}
