import Dispatch
public import Foundation
public import Sealing

/// Contents in a folder of their own, outside of anything that a web server shows: `ab/cdef…` for the hash `abcdef…`.
///
/// A content appears under its name at once and whole: it is written beside, brought to disk, then renamed.
public struct FolderBlobStore: BlobStore {
    private static let piece = 256 * 1024

    private let folder: URL
    private let queue = DispatchQueue(label: "lapor.blobs", attributes: .concurrent)

    /// Makes the folder where it is missing, readable by its owner only.
    public init(folder path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        try Self.make(folder)
    }

    /// Written whole and flushed to disk before it gets its name.
    public func keep(fileAt path: String) async throws -> ContentHash {
        try await onQueue { try copy(from: path) }
    }

    /// Empty behind the end of the file.
    public func read(_ hash: ContentHash, from offset: Int, atMost count: Int) async throws -> [UInt8] {
        try await onQueue {
            guard let file = try? FileHandle(forReadingFrom: place(of: hash)) else { throw BlobFault.missing }
            defer { try? file.close() }
            do {
                try file.seek(toOffset: UInt64(max(0, offset)))
                return [UInt8](try file.read(upToCount: max(0, count)) ?? Data())
            } catch {
                throw BlobFault.unavailable
            }
        }
    }

    /// A file that is not there is as good as removed.
    public func remove(_ hash: ContentHash, unlessKeptSince moment: Date) async throws {
        try await onQueue {
            let place = place(of: hash)
            // Set aside before it is looked at: whoever keeps the same content meanwhile puts a file of his own there.
            let aside = folder.appendingPathComponent("hapus-\(Hex.encode(SecureRandom.bytes(count: 16)))")
            guard rename(place.path, aside.path) == 0 else {
                if errno == ENOENT { return }
                throw BlobFault.unavailable
            }
            if Self.keptAt(aside) >= moment, rename(aside.path, place.path) == 0 { return }
            do { try FileManager.default.removeItem(at: aside) } catch { throw BlobFault.unavailable }
        }
    }

    /// One for each first byte of a hash.
    public var parts: Int { 256 }

    /// By the time at which each was last written; leftovers of interrupted copies from before it are removed on the way.
    public func contents(inPart part: Int, notKeptSince moment: Date) async throws -> [ContentHash] {
        try await onQueue {
            let prefix = Hex.encode([UInt8(truncatingIfNeeded: part)])
            let home = folder.appendingPathComponent(prefix, isDirectory: true)
            for rest in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            where rest.hasPrefix("baru-") || rest.hasPrefix("hapus-") {
                let file = folder.appendingPathComponent(rest)
                if Self.keptAt(file) < moment { try? FileManager.default.removeItem(at: file) }
            }
            return ((try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []).compactMap { name in
                Self.keptAt(home.appendingPathComponent(name)) < moment ? ContentHash(prefix + name) : nil
            }
        }
    }

    /// When it was last written; now where that cannot be told, so that nothing is taken for old by mistake.
    private static func keptAt(_ file: URL) -> Date {
        let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
        return facts?[.modificationDate] as? Date ?? Date()
    }

    private func place(of hash: ContentHash) -> URL {
        folder.appendingPathComponent(String(hash.hex.prefix(2)), isDirectory: true).appendingPathComponent(String(hash.hex.dropFirst(2)))
    }

    private func copy(from path: String) throws -> ContentHash {
        let beside = folder.appendingPathComponent("baru-\(Hex.encode(SecureRandom.bytes(count: 16)))")
        defer { try? FileManager.default.removeItem(at: beside) }
        guard FileManager.default.createFile(atPath: beside.path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let source = FileHandle(forReadingAtPath: path), let target = FileHandle(forWritingAtPath: beside.path)
        else { throw BlobFault.unavailable }
        defer {
            try? source.close()
            try? target.close()
        }
        do {
            var stream = ContentHash.Stream()
            while let bytes = try source.read(upToCount: Self.piece), !bytes.isEmpty {
                stream.add([UInt8](bytes))
                try target.write(contentsOf: bytes)
            }
            Self.stamp(target)
            try target.synchronize()
            let hash = stream.finish()
            let place = place(of: hash)
            try Self.make(place.deletingLastPathComponent())
            guard rename(beside.path, place.path) == 0 else { throw BlobFault.unavailable }
            Self.settle(place.deletingLastPathComponent())
            return hash
        } catch {
            throw BlobFault.unavailable
        }
    }

    /// The file system's own stamp may lie some milliseconds back, before a removal that has begun since.
    private static func stamp(_ file: FileHandle) {
        var moment = timespec()
        clock_gettime(CLOCK_REALTIME, &moment)
        futimens(file.fileDescriptor, [moment, moment])
    }

    private static func make(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw BlobFault.unavailable
        }
    }

    /// Brings the new name to disk too, not only the content.
    private static func settle(_ folder: URL) {
        let directory = open(folder.path, O_RDONLY)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    /// Away from the threads that answer requests: a slow disk may not hold them.
    private func onQueue<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result(catching: body)) }
        }
    }
}
