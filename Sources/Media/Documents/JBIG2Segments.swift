/// The segments of a black and white picture (JBIG2) within a PDF.
enum JBIG2Segments {
    /// Remarks and other additions, which no pixel needs.
    private static let extensions: UInt8 = 62

    /// The same without remarks and whatever follows the last segment; nil where it is not sound.
    static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var index = 0
        while index + 11 <= bytes.count {
            guard let (head, length, kind) = header(bytes, at: index) else { return nil }
            let end = length == 0xFFFF_FFFF ? bytes.count : index + head + length
            guard end <= bytes.count else { return nil }
            if kind != extensions { result += bytes[index..<end] }
            index = end
        }
        return bytes.isEmpty || !result.isEmpty ? result : nil
    }

    /// The length of a segment's head, that of its content, and its kind.
    private static func header(_ bytes: [UInt8], at start: Int) -> (head: Int, length: Int, kind: UInt8)? {
        let number = bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
        let flags = bytes[start + 4]
        var index = start + 5
        var references = Int(bytes[index] >> 5)
        if references == 7 {
            references = bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) } & 0x1FFF_FFFF
            guard references <= bytes.count else { return nil }
            index += 4 + (references + 8) / 8
        } else {
            index += 1
        }
        index += references * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4)
        index += flags & 0x40 == 0 ? 1 : 4
        guard index + 4 <= bytes.count else { return nil }
        let length = bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
        return (index + 4 - start, length, flags & 0x3F)
    }
}
