import Foundation

/// A file read in pieces, for readers that take one chunk after the other.
public struct FileChunks {
    private let handle: FileHandle
    private let size: Int

    /// - Throws: where the file is missing or may not be read.
    public init(path: String, size: Int = 1 << 16) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        self.size = size
    }

    /// The next bytes, nil at the end of the file.
    public func next() throws -> [UInt8]? {
        guard let data = try handle.read(upToCount: size), !data.isEmpty else { return nil }
        return [UInt8](data)
    }
}
