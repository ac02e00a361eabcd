/// The chunks of a WebP file. libvips 8.14 writes an EXIF chunk of its own even when told to strip; here only pixels pass.
enum WebPContainer {
    private static let pixels: Set<String> = ["VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"]

    /// The same image with its pixel chunks only, or nil when the bytes are not a sound WebP file.
    static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 12, name(bytes[0..<4]) == "RIFF", name(bytes[8..<12]) == "WEBP" else { return nil }
        var body: [UInt8] = Array("WEBP".utf8)
        var rest = bytes[12...]
        while !rest.isEmpty {
            guard rest.count >= 8 else { return nil }
            let length = rest.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            // Chunks are padded to even length.
            let whole = 8 + length + length % 2
            guard rest.count >= whole else { return nil }
            var chunk = Array(rest.prefix(whole))
            rest = rest.dropFirst(whole)
            let kind = name(chunk[0..<4])
            if kind == "VP8X", length == 10 {
                // Of what the header announces, transparency (0x10) and animation (0x02) remain.
                chunk[8] &= 0x12
                body += chunk
            } else if pixels.contains(kind) {
                body += chunk
            }
        }
        let length = (0..<4).map { UInt8(truncatingIfNeeded: body.count >> ($0 * 8)) }
        return Array("RIFF".utf8) + length + body
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
