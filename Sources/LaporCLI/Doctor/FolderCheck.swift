import Foundation
import Glibc

/// The data folder: may the program write, is there room, are the keys there and nobody else's to read.
struct FolderCheck {
    let path: String
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
        return [privacy, room, hashKey]
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

    private func missing(_ name: String, _ consequence: String) -> Finding {
        hasDatabase
            ? .wrong(name, "tidak ada; \(consequence). Pulihkan dari cadangan") : .fine(name, "belum ada; dibuat saat pertama dijalankan")
    }

    private func permissions(_ file: String) -> UInt32? {
        let facts = try? FileManager.default.attributesOfItem(atPath: file)
        return (facts?[.posixPermissions] as? NSNumber)?.uint32Value
    }
}
