import Foundation
import Glibc

/// Where files lie as they came, until they are cleaned or refused: below the data folder, for one process alone. What a process that
/// broke down or was killed left there goes when the next one begins.
enum IncomingFolder {
    /// From now on every temporary file of this process lies there.
    static func take(below data: String) throws(SettingsFault) {
        setenv("TMPDIR", try make(below: data), 1)
    }

    /// Makes a folder of its own and removes those that nobody holds any more.
    static func make(below data: String) throws(SettingsFault) -> String {
        let place = URL(filePath: data).appendingPathComponent("incoming").path
        let own = "\(place)/\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for name in try FileManager.default.contentsOfDirectory(atPath: place) where lock("\(place)/\(name)") {
                guard "\(place)/\(name)" != own else { continue }
                try FileManager.default.removeItem(atPath: "\(place)/\(name)")
            }
        } catch {
            throw SettingsFault(.data, "tidak dapat dipakai: \(place)", remedy: "beri program ini hak tulis di folder itu")
        }
        return own
    }

    /// Held as long as this process lives, however it ends; false where another process lives in that folder.
    private static func lock(_ folder: String) -> Bool {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        close(descriptor)
        return false
    }
}
