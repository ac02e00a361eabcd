import CLibPQ
import DataAccess
import Foundation

/// Reads values out of a result of libpq. The result stays its owner's, who clears it.
enum PostgresAnswer {
    static func row(_ row: Int32, of result: OpaquePointer, _ label: String) -> ResultRow {
        ResultRow((0..<PQnfields(result)).map { value(result, row, $0) }, query: label)
    }

    /// Rows that a change touched; 0 for anything else.
    static func changes(_ result: OpaquePointer) -> Int {
        let command = String(cString: PQcmdStatus(result))
        guard ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(where: command.hasPrefix) else { return 0 }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    private static func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let raw = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch PQftype(result, column) {
        case PostgresType.int8, PostgresType.int4, PostgresType.int2: return .integer(strtoll(start, nil, 10))
        case PostgresType.bool: return .integer(raw.first == UInt8(ascii: "t") ? 1 : 0)
        case PostgresType.float8, PostgresType.float4: return .real(Double(String(decoding: raw, as: UTF8.self)) ?? .nan)
        case PostgresType.numeric: return number(String(decoding: raw, as: UTF8.self))
        case PostgresType.bytea: return .blob(bytes(ofHex: raw))
        default: return .text(String(decoding: raw, as: UTF8.self))
        }
    }

    /// A sum of whole numbers is `numeric` here and an integer on SQLite.
    private static func number(_ text: String) -> SQLValue {
        if let whole = Int64(text) { return .integer(whole) }
        return .real(Double(text) ?? .nan)
    }

    /// `\x0aff`, the only form that servers since 9.0 send.
    private static func bytes(ofHex text: UnsafeRawBufferPointer) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        var high: UInt8?
        for character in text.dropFirst(2) {
            let digit = character <= UInt8(ascii: "9") ? character & 0x0F : (character & 0x0F) + 9
            if let half = high {
                bytes.append(half << 4 | digit & 0x0F)
                high = nil
            } else {
                high = digit & 0x0F
            }
        }
        return bytes
    }
}
