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

    /// Reads the whole body, also what is too much: the person sees an answer once everything has gone out. Where the form comes to no
    /// good end, what could be read of it is given, with the reason.
    static func read<Body: AsyncSequence>(
        _ chunks: Body, boundary: String, limits: FormLimits, folder: URL = FileManager.default.temporaryDirectory
    ) async throws -> FormBody where Body.Element == ByteBuffer {
        var reader = MultipartReader(boundary: boundary, limits: limits, folder: folder)
        for try await chunk in chunks where reader.body.interruption == nil {
            try reader.telling { try $0.take(chunk.readableBytesView) }
        }
        if reader.body.interruption == nil { try reader.telling { try $0.parser.finish() } }
        return reader.body
    }

    /// A fault of the form ends its reading and keeps the field that it cut off.
    private mutating func telling(_ step: (inout Self) throws -> Void) throws {
        do {
            try step(&self)
        } catch let fault as FormFault {
            body.interruption = fault
            if let header, header.fileName == nil { body.fields.append((name: header.name, bytes: field)) }
            header = nil
            file = nil
        }
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
            if body.files.count < limits.files {
                file = try UploadWriter(folder: folder)
            } else {
                body.surplus.append(name)
            }
        }
    }

    private mutating func add(_ bytes: [UInt8]) throws {
        if let file {
            try file.write(bytes, keepingAtMost: limits.file)
        } else if header?.fileName == nil {
            fieldBytes += bytes.count
            guard field.count + bytes.count <= limits.field, fieldBytes <= FormLimits.allFields else { throw FormFault.textTooLong }
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
