import ArgumentParser
import Foundation
import Sealing
import Services

/// Reads what a check is given; what cannot be read ends as a mistake on the command line.
enum VerifyFiles {
    private static let longest = 1 << 20

    /// Whatever is in it: an empty file, or bytes that are no text, fail the check and not the command line.
    /// - Parameter path: `-` for what is piped in.
    static func text(_ path: String) throws -> String {
        guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
            throw ValidationError("\(path) tidak dapat dibaca; periksa nama dan izinnya")
        }
        let data = try handle.read(upToCount: longest + 1) ?? Data()
        guard data.count <= longest else { throw ValidationError("\(path) lebih besar dari satu megabita; bukti selalu lebih kecil") }
        return String(decoding: data, as: UTF8.self)
    }

    static func key(_ hex: String?) throws -> VerifyingKey? {
        guard let hex else { return nil }
        guard let key = VerifyingKey(hex: hex) else { throw ValidationError("--key harus 64 angka heksadesimal") }
        return key
    }

    static func head(_ path: String) throws -> LogHead {
        let text = try text(path)
        guard let head = try? JSONDecoder().decode(LogWire.Head.self, from: Data(text.utf8)).published?.head else {
            throw ValidationError("\(path) bukan kepala catatan; unduh dari /api/v1/log/head")
        }
        return head
    }
}
