/// The boxes of a JPEG 2000 picture within a PDF.
enum JPEG2000Boxes {
    private static let kept: Set<String> = ["jP  ", "ftyp", "jp2h", "jp2c"]
    private static let header: Set<String> = ["ihdr", "bpcc", "colr", "pclr", "cmap", "cdef"]
    private static let start: [UInt8] = [0xFF, 0x4F, 0xFF, 0x51]

    /// The same picture without its boxes of text, XMP and the like, and without comments; nil where it is not a sound one.
    static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: start) { return codestream(bytes[...]) }
        var result: [UInt8] = []
        var hasPixels = false
        guard let boxes = boxes(bytes[...]) else { return nil }
        for (name, content) in boxes where kept.contains(name) {
            switch name {
            case "jp2c":
                if hasPixels { continue }
                guard let clean = codestream(content) else { return nil }
                hasPixels = true
                result += box(name, clean)
            case "jp2h":
                guard let parts = Self.boxes(content) else { return nil }
                result += box(name, parts.filter { header.contains($0.name) && !isProfile($0) }.flatMap { box($0.name, Array($0.content)) })
            default: result += box(name, Array(content))
            }
        }
        return hasPixels ? result : nil
    }

    /// A colour given by a whole profile, which tells of a device, instead of by a number.
    private static func isProfile(_ box: (name: String, content: ArraySlice<UInt8>)) -> Bool {
        box.name == "colr" && box.content.first != 1
    }

    private static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 8
        return (0..<4).reversed().map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + Array(name.utf8) + content
    }

    private static func boxes(_ bytes: ArraySlice<UInt8>) -> [(name: String, content: ArraySlice<UInt8>)]? {
        var rest = bytes
        var boxes: [(name: String, content: ArraySlice<UInt8>)] = []
        // What is too short for a box is no part of the picture.
        while rest.count >= 8 {
            var length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let name = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
            var head = 8
            if length == 0 { length = rest.count }
            if length == 1 {
                guard rest.count >= 16, rest[rest.startIndex + 8] == 0 else { return nil }
                length = rest.dropFirst(9).prefix(7).reduce(0) { $0 << 8 | Int($1) }
                head = 16
            }
            guard length >= head, length <= rest.count else { return boxes.isEmpty ? nil : boxes }
            boxes.append((name, rest.dropFirst(head).prefix(length - head)))
            rest = rest.dropFirst(length)
        }
        return boxes
    }

    /// Without the comments of its main header and whatever follows its end.
    private static func codestream(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.starts(with: start) else { return nil }
        var result: [UInt8] = [0xFF, 0x4F]
        var index = bytes.startIndex + 2
        while index + 4 <= bytes.endIndex, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            if marker == 0x90 {
                guard let end = lastEnd(bytes, from: index) else { return nil }
                return result + bytes[index..<end]
            }
            let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
            guard length >= 2, index + 2 + length <= bytes.endIndex else { return nil }
            if marker != 0x64 { result += bytes[index..<(index + 2 + length)] }
            index += 2 + length
        }
        return nil
    }

    /// Behind the end mark that follows the parts of the picture, each of which says how long it is.
    private static func lastEnd(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + 12 <= bytes.endIndex, bytes[index] == 0xFF, bytes[index + 1] == 0x90 {
            let length = bytes[(index + 6)..<(index + 10)].reduce(0) { $0 << 8 | Int($1) }
            if length == 0 { return bytes.endIndex }
            guard length >= 14, index + length <= bytes.endIndex else { return nil }
            index += length
        }
        guard index + 2 <= bytes.endIndex, bytes[index] == 0xFF, bytes[index + 1] == 0xD9 else { return nil }
        return index + 2
    }
}
