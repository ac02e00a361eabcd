import ArgumentParser
import Sealing
import Vault

struct VaultRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Mengganti kunci vault dan membungkus ulang semua kunci laporan. Boleh saat vault berjalan; boleh diulang bila terputus.")

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        try await withVault(options) { assembly in
            let rotation = KeyRotation(store: assembly.store, ring: assembly.ring, now: VaultAssembly.now)
            let progress = try await rotation.rotate { try assembly.publish($0) }
            let fingerprint = assembly.ring.current.publicKey.fingerprint
            print(progress.isNew ? "kunci baru \(fingerprint)" : "melanjutkan pergantian ke kunci \(fingerprint)")
            print("\(progress.rewrapped) kunci laporan dibungkus ulang")
            if let backups = assembly.backups {
                let copy = try await backups.make(of: assembly.store, at: VaultAssembly.now())
                print("cadangan sesudah pergantian: \(copy.path)")
            }
            print("kunci lama dimusnahkan oleh vault sehari setelah tidak dipakai lagi; salin \(assembly.place.keyFile) ke tempat terpisah")
            guard progress.broken.isEmpty else {
                for report in progress.broken { printError("lapor: kunci laporan \(report) tidak terbuka dengan kunci mana pun") }
                throw ExitCode(1)
            }
        }
    }
}
