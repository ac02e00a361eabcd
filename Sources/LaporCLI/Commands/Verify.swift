import ArgumentParser
import Foundation
import Sealing
import Services

/// What anyone may check who trusts nobody: a receipt in hand, and the whole log.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Memeriksa bukti laporan dan catatan transparansi.", subcommands: [Receipt.self, Log.self])

    struct Receipt: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Memeriksa bukti tanpa jaringan: tanda terima (berkas atau isi kode QR), atau bukti satu langkah.")

        @Argument(help: "Berkas bukti yang diunduh; teks yang dibaca dari kode QR; atau - untuk masukan baku.")
        var file: String

        @Option(help: "Kunci publik, 64 angka heksadesimal, dari halaman /transparansi atau sumber lain yang dipercaya.")
        var key: String?

        @Option(help: "Kepala catatan (JSON) yang disimpan sendiri; bukti langkah harus berujung padanya.")
        var head: String?

        @Option(help: "Kode pelacakan yang seharusnya tertera.")
        var code: String?

        @Option(help: "Berkas teks laporan yang seharusnya tertera.")
        var text: String?

        func run() throws {
            let pinned = try VerifyFiles.key(key)
            let kept = try head.map(VerifyFiles.head)
            let content = file.hasPrefix(FilingReceipt.shortStart) ? file : try VerifyFiles.text(file)
            do {
                let told =
                    content.first == "{"
                    ? try ReceiptCheck.proof(content, key: pinned, kept: kept, code: code)
                    : try ReceiptCheck.receipt(content, key: pinned, code: code, text: try text.map(VerifyFiles.text))
                for line in told { print(line) }
                if pinned == nil { print("kunci diambil dari bukti itu sendiri; bandingkan dengan yang diumumkan, atau beri --key") }
            } catch let fault as ReceiptCheck.Fault {
                printError("lapor: \(file.prefix(60)): \(fault.words)")
                throw ExitCode(1)
            }
        }
    }

    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Memeriksa seluruh catatan: semua isi terhadap semua kepala; tanpa --url juga terhadap basis data.")

        @OptionGroup var options: SettingsOptions

        @Option(help: "Alamat umum sebuah pemasangan; tanpa ini diperiksa basis data sendiri.")
        var url: String?

        @Option(help: "Kunci publik, 64 angka heksadesimal.")
        var key: String?

        @Option(help: "Kepala catatan (JSON) yang disimpan sendiri; catatan harus memuatnya.")
        var head: String?

        func validate() throws {
            if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
                throw ValidationError("--url dimulai dengan https:// atau http://")
            }
        }

        func run() async throws {
            let pinned = try VerifyFiles.key(key)
            let kept = try head.map(VerifyFiles.head)
            do {
                if let url {
                    let audit = PublicLogAudit(fetch: PublicLogReader(site: url).read)
                    Self.tell(try await audit.run(key: pinned, kept: kept, progress: Self.progress), isOwn: false)
                } else {
                    try await withOffice(options, migrates: false) { assembly in
                        var isWrong = false
                        do {
                            let summary = try await assembly.office.auditLog(
                                key: pinned ?? assembly.office.logPublicKey, kept: kept, progress: Self.progress)
                            Self.tell(summary, isOwn: true)
                        } catch let finding where finding is LogFinding || finding is LogFault {
                            Self.tell(finding)
                            isWrong = true
                        }
                        // What is wrong with the log is no reason to stay silent about the reports.
                        let audit = try await assembly.office.auditReports { printError("\($0) laporan diperiksa") }
                        Self.tell(audit)
                        if isWrong || !audit.differences.isEmpty { throw ExitCode(1) }
                    }
                }
            } catch let finding where finding is LogFinding || finding is PublicLogReader.Fault {
                try Self.refuse(finding)
            }
        }

        private static func refuse(_ finding: any Error) throws -> Never {
            tell(finding)
            throw ExitCode(1)
        }

        private static func tell(_ finding: any Error) {
            printError("lapor: catatan transparansi: \(FindingWords.words(finding))")
        }

        /// So many are named one by one; the rest is counted.
        private static let namedDifferences = 200

        private static func tell(_ audit: ReportAudit) {
            let differences = audit.differences
            if differences.isEmpty { return print("\(audit.reports) laporan sesuai dengan peristiwanya, dan teksnya dengan sidiknya") }
            for difference in differences.prefix(namedDifferences) { printError("lapor: \(FindingWords.words(difference))") }
            let (count, reports) = (differences.count, Set(differences.map(\.code)).count)
            printError("lapor: \(count) hal pada \(reports) dari \(audit.reports) laporan tidak sesuai dengan peristiwanya")
        }

        @Sendable private static func progress(_ entries: Int64) {
            if entries > 0 { printError("\(entries) isi diperiksa") }
        }

        private static func tell(_ summary: LogSummary, isOwn: Bool) {
            print("\(summary.entries) isi dan \(summary.heads) kepala diperiksa: semuanya cocok")
            if let latest = summary.latest {
                print("kepala terakhir: ukuran \(latest.size), akar \(Hex.encode(latest.root))")
                print("kunci \(Hex.encode(latest.key.bytes)), sidik jari \(latest.key.fingerprint)")
            }
            guard isOwn else { return }
            print("\(summary.waiting) peristiwa menunggu; \(summary.erased) isi tidak dapat dibuka lagi karena benihnya dihapus")
        }
    }
}
