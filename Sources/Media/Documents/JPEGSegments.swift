/// The segments of a JPEG within a PDF: those that its pixels need stay as they are, so that the picture loses nothing.
enum JPEGSegments {
    /// The same picture without comments, application data and whatever follows its end; nil where it is not a sound JPEG.
    static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var result: [UInt8] = [0xFF, 0xD8]
        var index = 2
        var hasScan = false
        while let (marker, start) = nextMarker(bytes, from: index) {
            if marker == 0xD9 { break }
            // Marks without a length do not stand between segments.
            guard marker != 0x01, !(0xD0...0xD8).contains(marker), start + 2 <= bytes.count else { return nil }
            let length = Int(bytes[start]) << 8 | Int(bytes[start + 1])
            guard length >= 2, start + length <= bytes.count else { return hasScan ? result + [0xFF, 0xD9] : nil }
            let content = bytes[(start + 2)..<(start + length)]
            index = start + length
            switch marker {
            case 0xE0 where content.starts(with: Array("JFIF\0".utf8)): result += plainJFIF
            case 0xEE where content.starts(with: Array("Adobe".utf8)) && content.count >= 12:
                result += adobe(transform: content[content.startIndex + 11])
            case 0xE0...0xEF, 0xF0...0xFD, 0xFE: break
            default: result += [0xFF, marker] + bytes[start..<index]
            }
            guard marker == 0xDA else { continue }
            hasScan = true
            let end = endOfScan(bytes, from: index)
            result += bytes[index..<end]
            index = end
        }
        return hasScan ? result + [0xFF, 0xD9] : nil
    }

    /// Version 1.1, no resolution, no thumbnail: it says only that the colours are the usual ones.
    private static let plainJFIF: [UInt8] = [0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]

    /// Which colours the numbers mean.
    private static func adobe(transform: UInt8) -> [UInt8] {
        [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, transform]
    }

    /// The next mark and where its segment begins; bytes before it are left out.
    private static func nextMarker(_ bytes: [UInt8], from start: Int) -> (marker: UInt8, start: Int)? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0xFF, bytes[index + 1] != 0xFF, bytes[index + 1] != 0 { return (bytes[index + 1], index + 2) }
            index += 1
        }
        return nil
    }

    /// Where the packed pixels end: at the first mark that is not one of their own.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0xFF {
                let next = bytes[index + 1]
                if next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return index }
            }
            index += 1
        }
        return bytes.count
    }
}
