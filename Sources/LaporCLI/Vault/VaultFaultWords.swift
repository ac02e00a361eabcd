import Foundation
import Vault

/// What is wrong with the vault's key or its socket, and what to do, in the operator's language.
enum VaultFaultWords {
    static func fault(_ fault: VaultKeyFile.Fault, path: String) -> SettingsFault {
        switch fault {
        case .missing:
            SettingsFault("kunci vault \(path) tidak ada", remedy: "buat dengan `lapor vault key create`, atau pulihkan dari cadangan")
        case .exposed:
            SettingsFault(
                "kunci vault \(path) terbuka bagi pengguna lain atau bukan milik pengguna ini", remedy: "jalankan chmod 600 \(path)")
        case .malformed: SettingsFault("\(path) bukan kunci vault program ini", remedy: "pulihkan dari cadangan")
        case .locked:
            SettingsFault("kunci vault \(path) terkunci", remedy: "atur LAPOR_VAULT_PASSPHRASE_FILE, atau jalankan dari terminal")
        case .wrongPassphrase: SettingsFault("frasa sandi kunci vault tidak cocok", remedy: "periksa lalu ulangi")
        case .system(let code):
            SettingsFault("kunci vault \(path): \(String(cString: strerror(code)))", remedy: "periksa folder, pemilik dan izinnya")
        case .sealing: SettingsFault("kunci vault \(path) tidak dapat dipakai", remedy: "periksa apakah memori mesin cukup, lalu ulangi")
        }
    }

    static func fault(_ fault: VaultServer.Fault, socket: String) -> SettingsFault {
        switch fault {
        case .taken: SettingsFault(.vault, "menyebut \(socket), tempat vault lain sedang berjalan", remedy: "hentikan yang satu")
        case .exposedFolder:
            SettingsFault(
                .vault, "menyebut \(socket) di folder yang boleh ditulisi pengguna lain atau bukan milik pengguna ini",
                remedy: "pakai folder milik vault dengan izin 700, atau 710 dengan kelompoknya")
        case .system(let code):
            SettingsFault(.vault, "menyebut \(socket): \(String(cString: strerror(code)))", remedy: "periksa folder, pemilik dan izinnya")
        }
    }
}
