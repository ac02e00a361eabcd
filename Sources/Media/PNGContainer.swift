/// The chunks of a PNG file.
enum PNGContainer {
    private static let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let pixels: Set<String> = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

    /// The same image with its pixel chunks only, or nil when the bytes are not a sound PNG file.
    static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: mark) else { return nil }
        var result = mark
        var index = mark.count
        while bytes.count - index >= 12 {
            let length = bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - index - 12 else { return nil }
            let end = index + 12 + length
            let name = String(decoding: bytes[(index + 4)..<(index + 8)], as: UTF8.self)
            if pixels.contains(name) { result += bytes[index..<end] }
            if name == "IEND" { return result }
            index = end
        }
        return nil
    }
}
