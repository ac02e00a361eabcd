import Foundation
import Sealing

/// The folder that holds everything of one installation that is not in the database: keys, uploaded files, by default the
/// database itself.
struct DataFolder: Sendable {
    let path: String

    init(_ path: String) throws {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw SettingsFault(.data, "berisi \(path), yang tidak dapat dibuat", remedy: "tulis folder yang boleh ditulisi program ini")
        }
    }

    var database: String { path + "/lapor.sqlite" }
    var files: String { path + "/files" }

    var logKey: String { path + "/log.key" }

    /// The key of the keyed hashes, made on the first start. Without it no receipt code opens a case.
    func hashKey() throws -> SecretBytes {
        let file = path + "/hash.key"
        if let text = try? String(contentsOfFile: file, encoding: .utf8) {
            guard let bytes = Base64URL.decode(text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32 else {
                throw SettingsFault("\(file) bukan kunci program ini", remedy: "pulihkan dari cadangan")
            }
            return try SecretBytes(bytes)
        }
        let bytes = SecureRandom.bytes(count: 32)
        try writeOnce(Base64URL.encode(bytes) + "\n", to: file)
        return try SecretBytes(bytes)
    }

    /// Never overwrites: two processes that start at once must end with one key.
    private func writeOnce(_ text: String, to file: String) throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else {
            throw SettingsFault("\(file) tidak dapat dibuat", remedy: "periksa hak tulis folder itu dan mulai lagi")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
    }
}
