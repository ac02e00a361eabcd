import Foundation

/// Writes one file of a form to a temporary place as it arrives.
final class UploadWriter {
    private let location: URL
    private let handle: FileHandle
    private(set) var size = 0
    private var isHandedOver = false

    /// The file is readable by our own user only.
    init(folder: URL) throws {
        location = folder.appendingPathComponent("lapor-\(RandomWord.make())")
        guard FileManager.default.createFile(atPath: location.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw Problem(.unavailable, retryAfter: 30)
        }
        handle = try FileHandle(forWritingTo: location)
    }

    /// What is too large is counted and not kept: the file is left out, and the form it came with stays.
    func write(_ bytes: [UInt8], keepingAtMost limit: Int) throws {
        let wasKept = size <= limit
        size += bytes.count
        if size <= limit {
            try handle.write(contentsOf: Data(bytes))
        } else if wasKept {
            try handle.truncate(atOffset: 0)
        }
    }

    func finish(field: String, name: String) throws -> UploadedFile {
        try handle.close()
        isHandedOver = true
        return UploadedFile(field: field, name: name, location: location, size: size)
    }

    deinit {
        if !isHandedOver {
            try? handle.close()
            try? FileManager.default.removeItem(at: location)
        }
    }
}
