/// A small picture that stands within what paints a page.
enum PDFInlinePicture {
    private static let keys: Set<String> = [
        "/BPC", "/BitsPerComponent", "/CS", "/ColorSpace", "/D", "/Decode", "/DP", "/DecodeParms", "/F", "/Filter", "/H", "/Height", "/IM",
        "/ImageMask", "/Intent", "/I", "/Interpolate", "/W", "/Width",
    ]

    /// The picture that begins after `BI`, cleaned, or nil where it is none that can be cleaned; the tokens go on behind it.
    static func read(_ tokens: inout PDFTokens) throws(MediaRefusal) -> [UInt8]? {
        var head: [UInt8] = Array("BI\n".utf8)
        var filters: [String] = []
        while true {
            guard let key = tokens.next() else { return nil }
            if tokens.isWord(key, "ID") { break }
            guard key.kind == .name, let value = value(&tokens) else { return nil }
            let name = String(decoding: tokens.bytes[key.range], as: UTF8.self)
            guard keys.contains(name) else { continue }
            let words = value.map { tokens.bytes[$0.range] }
            if name == "/F" || name == "/Filter" {
                filters = words.map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasPrefix("/") }
            }
            head += tokens.bytes[key.range]
            for word in words { head += [0x20] + word }
            head.append(0x0A)
        }
        let content = content(&tokens)
        guard let clean = try cleaned(content, filters) else { return nil }
        return head + Array("ID ".utf8) + clean + Array("\nEI\n".utf8)
    }

    /// One value, with everything in it where it is a list.
    private static func value(_ tokens: inout PDFTokens) -> [PDFTokens.Token]? {
        var parts: [PDFTokens.Token] = []
        var depth = 0
        repeat {
            guard let token = tokens.next() else { return nil }
            if token.kind == .open { depth += 1 }
            if token.kind == .close { depth -= 1 }
            parts.append(token)
        } while depth > 0
        return parts
    }

    /// The bytes up to the `EI` that is followed by words again.
    private static func content(_ tokens: inout PDFTokens) -> [UInt8] {
        let bytes = tokens.bytes
        let start = min(tokens.index + 1, bytes.count)
        var index = start
        while index + 1 < bytes.count {
            let isEnd =
                bytes[index] == 0x45 && bytes[index + 1] == 0x49 && (index == start || PDFTokens.isBlank(bytes[index - 1]))
                && (index + 2 == bytes.count || PDFTokens.isBlank(bytes[index + 2]))
            if isEnd, bytes[(index + 2)...].prefix(12).allSatisfy({ (0x20...0x7E).contains($0) || PDFTokens.isBlank($0) }) {
                tokens.index = index + 2
                return Array(bytes[start..<max(start, index - 1)])
            }
            index += 1
        }
        tokens.index = bytes.count
        return Array(bytes[start...])
    }

    private static func cleaned(_ bytes: [UInt8], _ filters: [String]) throws(MediaRefusal) -> [UInt8]? {
        guard let filter = filters.first else { return bytes }
        let isPicture = filters.contains { ["/DCT", "/DCTDecode"].contains($0) }
        guard filters.count == 1 else { return isPicture ? nil : bytes }
        switch filter {
        case "/DCT", "/DCTDecode": return JPEGSegments.withoutMetadata(bytes)
        case "/Fl", "/FlateDecode": return try Flate.unpacked(bytes, atMost: MediaLimits.streamLength).map(Flate.packed)
        case "/A85", "/ASCII85Decode": return cut(bytes, behind: Array("~>".utf8))
        case "/AHx", "/ASCIIHexDecode": return cut(bytes, behind: Array(">".utf8))
        default: return bytes
        }
    }

    private static func cut(_ bytes: [UInt8], behind mark: [UInt8]) -> [UInt8] {
        for index in bytes.indices where bytes[index...].starts(with: mark) { return Array(bytes[..<(index + mark.count)]) }
        return bytes
    }
}
