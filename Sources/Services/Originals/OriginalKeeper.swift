import Domain
import Foundation
import Sealing

/// Why the original of an upload is not kept; its clean copy is.
public enum OriginalRefusal: String, Error, Sendable, CaseIterable {
    /// The scanner found what harms computers.
    case harmful
    /// The scanner is away, and what is sealed can be scanned no more.
    case unscanned
    /// The disk would not take it.
    case unavailable
}

/// Seals the original of an upload while it comes in: what is left in the office is bytes that nobody there can read.
struct OriginalKeeper: Sendable {
    private let sealer: Sealer
    private let blobs: any BlobStore
    private let scanner: (any FileScanner)?

    init(_ office: Office) {
        sealer = office.sealer
        blobs = office.blobs
        scanner = office.scanner
    }

    func keep(_ file: IncomingFile, as attachment: NewAttachment, for report: ID<Report>) async throws(OriginalRefusal) -> NewOriginal {
        try await scan(file)
        let sealed = FileManager.default.temporaryDirectory
            .appendingPathComponent("lapor-segel-\(Hex.encode(SecureRandom.bytes(count: 16)))").path
        defer { try? FileManager.default.removeItem(atPath: sealed) }
        do {
            var sealer = try sealer.sealing(original: attachment.id.rawValue, of: report.rawValue)
            let bytes = try Self.seal(file.path, into: sealed, &sealer)
            return NewOriginal(
                report: report, schema: OriginalSeal.currentSchema, keyFingerprint: sealer.keyFingerprint, wrappedKey: sealer.wrappedKey,
                content: try await blobs.keep(fileAt: sealed), bytes: bytes, kind: attachment.kind)
        } catch {
            throw .unavailable
        }
    }

    /// What is sealed can be looked at no more: a scanner that is away keeps the original out.
    private func scan(_ file: IncomingFile) async throws(OriginalRefusal) {
        guard let scanner else { return }
        let verdict: ScanVerdict
        do {
            verdict = try await scanner.scan { offset, count in
                let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file.path))
                defer { try? handle.close() }
                try handle.seek(toOffset: UInt64(max(0, offset)))
                return [UInt8](try handle.read(upToCount: max(0, count)) ?? Data())
            }
        } catch {
            throw .unscanned
        }
        guard verdict == .clean else { throw .harmful }
    }

    /// A piece at a time, however large the file is. Gives the bytes of the original.
    private static func seal(_ path: String, into sealed: String, _ sealer: inout OriginalSealer) throws -> Int {
        guard FileManager.default.createFile(atPath: sealed, contents: nil, attributes: [.posixPermissions: 0o600]),
            let source = FileHandle(forReadingAtPath: path), let target = FileHandle(forWritingAtPath: sealed)
        else { throw OriginalRefusal.unavailable }
        defer {
            try? source.close()
            try? target.close()
        }
        try target.write(contentsOf: sealer.head)
        var bytes = 0
        var piece = try source.read(upToCount: OriginalSeal.pieceLength) ?? Data()
        while true {
            let next = try source.read(upToCount: OriginalSeal.pieceLength) ?? Data()
            bytes += piece.count
            try target.write(contentsOf: try sealer.seal([UInt8](piece), isLast: next.isEmpty))
            if next.isEmpty { return bytes }
            piece = next
        }
    }
}
