import ArgumentParser
import DataAccess
import Domain
import Foundation
import Sealing
import Services
import Web

/// Opens the office, runs a command in it and closes it. A fault becomes one line that says what to do: exit code 64 where a setting
/// cannot be read, else 1.
func withOffice(_ options: SettingsOptions, migrates: Bool = true, _ body: (OfficeAssembly) async throws -> Void) async throws {
    // Names and addresses pass through on their way to the seal.
    ProcessPrivacy.hideMemory()
    let settings = try options.settings()
    do {
        try SettingsCheck(settings: settings).requireReadable()
    } catch {
        throw ValidationError(error.description)
    }
    try await reportingFaults {
        try await OfficeAssembly.opened(settings, migrates: migrates) { assembly in
            let keeper = Task { await assembly.keepCurrent() }
            defer { keeper.cancel() }
            try await body(assembly)
        }
    }
}

extension OfficeAssembly {
    /// Runs a body in the office that these settings name, and closes it whatever comes of that.
    static func opened(_ settings: Settings, migrates: Bool = true, _ body: (OfficeAssembly) async throws -> Void) async throws {
        let assembly = try await OfficeAssembly(settings, migrates: migrates)
        do {
            try await body(assembly)
        } catch {
            await assembly.close()
            throw error
        }
        await assembly.close()
    }
}

/// What went wrong, for the person at the terminal.
enum CommandFault {
    static func line(for error: any Error) -> String {
        switch error {
        case let fault as SettingsFault: "lapor: \(fault.description)"
        case let fault as ListenFault:
            "lapor: \(SettingsFault(.listen, fault.words, remedy: "pilih alamat dan port lain, atau hentikan program yang memakainya"))"
        case ServiceFault.notFound: "lapor: tidak ada; periksa nama atau nomornya"
        case ServiceFault.notPermitted: "lapor: tidak diizinkan"
        case ServiceFault.conflict: "lapor: sudah ada, atau baru saja berubah; periksa lalu ulangi"
        case ServiceFault.unavailable, StoreFault.unavailable, StoreFault.busy, StoreFault.overloaded:
            "lapor: basis data tidak dapat dipakai (\(error)); periksa database (LAPOR_DATABASE) dan apakah servernya berjalan"
        case ServiceFault.invalid(let faults): faults.map(line).joined(separator: "\n")
        case let refusal as Refusal:
            "lapor: aturan tidak mengizinkan: \(refusal.reason.rawValue)\(refusal.field.map { " (\($0))" } ?? "")"
        default: "lapor: \(cause(of: error) ?? "\(error)")"
        }
    }

    private static func line(for fault: FieldFault) -> String {
        let words =
            switch fault.reason {
            case .missing: "wajib diisi"
            case .tooLong: "terlalu panjang, paling banyak \(fault.limit.map { "\($0)" } ?? "?") huruf"
            case .tooShort: "terlalu pendek, paling sedikit \(fault.limit.map { "\($0)" } ?? "?") huruf"
            case .malformed: "bentuknya keliru\(fault.field == "email" ? "; tulis satu alamat seperti nama@contoh.go.id" : "")"
            case .unknown: "tidak dikenal"
            case .outOfRange: "di luar batas\(fault.limit.map { " \($0)" } ?? "")"
            case .taken: "sudah ada\(fault.field == "email" ? "; pakai alamat lain, atau beri kursi tambahan kepada pemiliknya" : "")"
            case .inTheFuture: "belum tiba"
            case .tooWeak: "terlalu mudah ditebak"
            case .wrong: "tidak cocok"
            case .reserved: "hanya admin nasional yang dapat memberikannya"
            case .checksHimself: "orang ini menangani laporan instansi yang sama; pilih orang lain"
            case .ownSeat: "batas kursi sendiri diatur orang lain"
            case .givenByTwo: "kursi ini diberikan dua orang; akhiri, lalu beri yang baru"
            case .inUse: "masih atau pernah dipakai"
            case .otherRole: "milik peran dasar yang lain"
            case .frozen: "sudah berlaku; buat versi baru"
            case .tooManyDays: "paling lama \(fault.limit.map { "\($0)" } ?? "?") hari"
            case .sameMoment: "akhir langkah sama dengan awalnya"
            case .notReady: "belum lengkap"
            case .tooSoon: "paling cepat besok"
            case .overlaps: "bertumpang tindih dengan versi lain"
            case .circular: "berputar kembali ke asalnya"
            case .examines: "unit ini memeriksa laporan tentang unit yang diakhiri; pilih unit lain"
            case .holdsReports: "wajib diisi: masih ada laporan terbuka yang harus beralih"
            }
        return "lapor: \(fault.field): \(words)"
    }
}

extension ListenFault {
    fileprivate var words: String {
        switch reason {
        case .taken: "menyebut alamat yang sedang dipakai program lain"
        case .notOfThisMachine: "menyebut alamat yang bukan milik mesin ini"
        case .notPermitted: "menyebut port yang tidak boleh dipakai oleh pengguna ini"
        }
    }
}

func printError(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
