import DataAccess

/// The values of one call as libpq wants them. The memory lives as long as the closure that uses it.
struct PostgresParameters {
    /// The types as the server numbers them; 0 leaves a NULL's type to the server.
    let types: [UInt32]
    private var bytes: [UInt8] = []
    /// Where each value starts; nil for NULL.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) throws(StoreFault) {
        types = values.map(Self.type)
        for value in values {
            switch value {
            case .null: append(nil, format: 0)
            case .integer(let value): append(Array(String(value).utf8), format: 0)
            case .real(let value): append(Array(Self.text(of: value).utf8), format: 0)
            case .text(let value): append(Array(value.utf8), format: 0)
            case .blob(let value): append(value, format: 1)
            }
        }
        guard bytes.count <= 512 << 20 else { throw .other("the values of a statement are too large") }
    }

    /// Calls the body with the arrays that `PQexecParams` and its kin take: count, values, lengths, formats.
    func withPointers<Value>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) throws -> Value
    ) rethrows -> Value {
        try bytes.withUnsafeBytes { buffer in
            let values = starts.map { start -> UnsafePointer<CChar>? in
                guard let start, let base = buffer.baseAddress else { return nil }
                return (base + start).assumingMemoryBound(to: CChar.self)
            }
            return try values.withUnsafeBufferPointer { values in
                try lengths.withUnsafeBufferPointer { lengths in
                    try formats.withUnsafeBufferPointer { formats in
                        try body(Int32(values.count), values.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }

    private mutating func append(_ value: [UInt8]?, format: Int32) {
        starts.append(value == nil ? nil : bytes.count)
        lengths.append(Int32(clamping: value?.count ?? 0))
        formats.append(format)
        if let value { bytes += value }
        bytes.append(0)
    }

    private static func type(of value: SQLValue) -> UInt32 {
        switch value {
        case .null: 0
        case .integer: PostgresType.int8
        case .real: PostgresType.float8
        case .text: PostgresType.text
        case .blob: PostgresType.bytea
        }
    }

    private static func text(of value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        return String(value)
    }
}
