/// What stands behind a backslash in a JSON text.
enum JSONEscapes {
    static func undone(_ text: ArraySlice<UInt8>) throws -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var at = text.startIndex
        while at < text.endIndex {
            guard text[at] == UInt8(ascii: "\\") else {
                bytes.append(text[at])
                at += 1
                continue
            }
            guard at + 1 < text.endIndex else { throw JSONTape.broken(at: at) }
            let escape = text[at + 1]
            at += 2
            switch escape {
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case UInt8(ascii: "u"): bytes.append(contentsOf: String(try scalar(text, &at)).utf8)
            default: bytes.append(escape)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func scalar(_ text: ArraySlice<UInt8>, _ at: inout Int) throws -> Unicode.Scalar {
        let first = try unit(text, &at)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard at + 1 < text.endIndex, text[at] == UInt8(ascii: "\\"), text[at + 1] == UInt8(ascii: "u") else {
            throw JSONTape.broken(at: at)
        }
        at += 2
        guard let pair = UTF16.decode([first, try unit(text, &at)]) else { throw JSONTape.broken(at: at) }
        return pair
    }

    private static func unit(_ text: ArraySlice<UInt8>, _ at: inout Int) throws -> UInt16 {
        guard at + 4 <= text.endIndex, let unit = UInt16(String(decoding: text[at..<at + 4], as: UTF8.self), radix: 16) else {
            throw JSONTape.broken(at: at)
        }
        at += 4
        return unit
    }
}

extension UTF16 {
    /// The one character that two units stand for; nil where they are no pair.
    fileprivate static func decode(_ units: [UInt16]) -> Unicode.Scalar? {
        var decoder = UTF16()
        var iterator = units.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), case .emptyInput = decoder.decode(&iterator) else { return nil }
        return scalar
    }
}
