import Foundation
import Hummingbird

/// Gathers a multipart form: fields in memory, files on disk, each within its limits.
struct MultipartReader {
    private var parser: MultipartParser
    private let limits: FormLimits
    /// Of all fields so far.
    private var fieldBytes = 0
    private let folder: URL
    private var body = FormBody()
    private var header: PartHeader?
    private var field: [UInt8] = []
    private var file: UploadWriter?

    init(boundary: String, limits: FormLimits, folder: URL) {
        parser = MultipartParser(boundary: boundary, limits: limits)
        self.limits = limits
        self.folder = folder
    }

    /// Reads the whole body. Files already written are deleted when it throws.
    static func read<Body: AsyncSequence>(
        _ chunks: Body, boundary: String, limits: FormLimits, folder: URL = FileManager.default.temporaryDirectory
    ) async throws -> FormBody where Body.Element == ByteBuffer {
        var reader = MultipartReader(boundary: boundary, limits: limits, folder: folder)
        for try await chunk in chunks { try reader.take(chunk.readableBytesView) }
        try reader.parser.finish()
        return reader.body
    }

    private mutating func take(_ bytes: some Collection<UInt8>) throws {
        for event in try parser.consume(bytes) {
            switch event {
            case .partBegins(let header): try begin(header)
            case .data(let bytes): try add(bytes)
            case .partEnds: try end()
            }
        }
    }

    private mutating func begin(_ header: PartHeader) throws {
        self.header = header
        field = []
        // A browser sends an empty file name where no file was chosen.
        if let name = header.fileName, !name.isEmpty {
            guard limits.file > 0 else { throw FormFault.tooLarge }
            file = try UploadWriter(folder: folder)
        }
    }

    private mutating func add(_ bytes: [UInt8]) throws {
        if let file {
            try file.write(bytes, keepingAtMost: limits.file)
        } else {
            fieldBytes += bytes.count
            guard field.count + bytes.count <= limits.field, fieldBytes <= FormLimits.allFields else { throw FormFault.tooLarge }
            field += bytes
        }
    }

    private mutating func end() throws {
        guard let header else { return }
        if let file {
            body.files.append(try file.finish(field: header.name, name: header.fileName ?? ""))
        } else if header.fileName == nil {
            body.fields.append((name: header.name, bytes: field))
        }
        self.header = nil
        file = nil
    }
}
