import Foundation
import Sealing

/// The vault's public key in a file that anybody may read and only the vault writes.
struct PublicKeyFile: Sendable {
    let path: String

    /// Nil where there is none, or none of ours.
    func read() -> SealingPublicKey? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return try? SealingPublicKey(text: text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Whole or not at all; a file that says the same already stays as it is.
    func write(_ key: SealingPublicKey) throws {
        if read() == key { return }
        let next = "\(path).\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: next, contents: Data((key.text + "\n").utf8), attributes: [.posixPermissions: 0o644])
        else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path]) }
        chmod(next, 0o644)
        guard rename(next, path) == 0 else {
            unlink(next)
            throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path])
        }
    }
}
