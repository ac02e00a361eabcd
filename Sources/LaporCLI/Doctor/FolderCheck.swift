import Foundation
import Glibc
import Sealing

/// The data folder: may the program write, is there room, are the keys there and nobody else's to read.
struct FolderCheck {
    let path: String
    /// The key that signs the transparency log, where it was set apart from the folder.
    var logKeyPath: String?
    /// Keys without which stored cases cannot be opened must be there.
    let hasDatabase: Bool

    var findings: [Finding] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return [.warning("folder data", "\(path) belum ada; `lapor serve` membuatnya")]
        }
        guard isFolder.boolValue, access(path, W_OK) == 0 else {
            return [.wrong("folder data", "\(path) tidak dapat ditulis oleh pengguna ini; perbaiki pemilik atau izinnya")]
        }
        return [privacy, room, hashKey, logKey]
    }

    private var privacy: Finding {
        let mode = permissions(path) ?? 0
        return mode & 0o007 == 0
            ? .fine("folder data", path) : .wrong("folder data", "\(path) terbuka bagi pengguna lain; jalankan chmod 700 \(path)")
    }

    private var room: Finding {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return .warning("ruang disk", "tidak dapat dibaca") }
        let free = UInt64(facts.f_bavail) * UInt64(facts.f_frsize) / 1_048_576
        if free < 256 { return .wrong("ruang disk", "tinggal \(free) MB; laporan segera tidak tersimpan") }
        return free < 2048 ? .warning("ruang disk", "tinggal \(free) MB") : .fine("ruang disk", "\(free / 1024) GB bebas")
    }

    private var hashKey: Finding {
        let file = path + "/hash.key"
        guard let mode = permissions(file) else { return missing("hash.key", "tanpa kunci ini tidak satu kode terima pun cocok") }
        return mode & 0o077 == 0
            ? .fine("hash.key", "ada, izin \(String(mode, radix: 8))")
            : .wrong("hash.key", "terbaca pengguna lain (izin \(String(mode, radix: 8))); jalankan chmod 600 \(file)")
    }

    private var logKey: Finding {
        let file = logKeyPath ?? path + "/log.key"
        do {
            let key = try SigningKeyFile(path: file).load()
            return .fine("log.key", "sidik jari \(key.verifyingKey.fingerprint)")
        } catch .missing {
            return missing("log.key", "catatan transparansi tidak dapat dilanjutkan dengan kunci yang sudah diumumkan")
        } catch .exposed {
            return .wrong("log.key", "terbaca pengguna lain atau bukan milik pengguna ini; jalankan chmod 600 \(file)")
        } catch {
            return .wrong("log.key", "bukan kunci program ini; pulihkan dari cadangan")
        }
    }

    private func missing(_ name: String, _ consequence: String) -> Finding {
        hasDatabase
            ? .wrong(name, "tidak ada; \(consequence). Pulihkan dari cadangan") : .fine(name, "belum ada; dibuat saat pertama dijalankan")
    }

    private func permissions(_ file: String) -> UInt32? {
        let facts = try? FileManager.default.attributesOfItem(atPath: file)
        return (facts?[.posixPermissions] as? NSNumber)?.uint32Value
    }
}
