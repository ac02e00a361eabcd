import Foundation
import Media

/// Images made while the tests run: by ImageMagick where a real encoder is wanted, by hand where a hostile one is.
enum TestImages {
    struct ConvertFailed: Error {}

    /// `size` as ImageMagick writes it; a gradient, so that there is something to see.
    static func make(_ kind: ImageKind, size: String = "64x48", _ options: String...) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "image-\(UUID().uuidString).\(kind.rawValue)")
        defer { try? FileManager.default.removeItem(at: path) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/convert")
        process.arguments = ["-size", size, "gradient:red-blue"] + options + ["\(kind.rawValue):\(path.path)"]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ConvertFailed() }
        return [UInt8](try Data(contentsOf: path))
    }

    static let secret = "RAHASIA-6.9175S"

    /// A little-endian EXIF block: turned by 90 degrees, taken at a place.
    static var exif: [UInt8] {
        var block: [UInt8] = Array("II".utf8) + [42, 0, 8, 0, 0, 0]
        // Orientation = 6; pointer to the place at 38.
        block += [2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]
        // GPSLatitudeRef = S, GPSMapDatum = the secret at 68.
        block += [
            2, 0, 1, 0, 2, 0, 2, 0, 0, 0, 0x53, 0, 0, 0, 0x12, 0, 2, 0, UInt8(secret.utf8.count + 1), 0, 0, 0, 68, 0, 0, 0, 0, 0, 0, 0,
        ]
        return block + Array(secret.utf8) + [0]
    }

    static var xmp: [UInt8] { Array("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\(secret)</x:xmpmeta>".utf8) }

    /// The same image with EXIF, XMP and comments full of secrets.
    static func withMetadata(_ kind: ImageKind) throws -> [UInt8] {
        let image = try make(kind)
        switch kind {
        case .jpeg: return withMetadata(jpeg: image)
        case .png: return withMetadata(png: image)
        case .webp: return withMetadata(webp: image)
        }
    }

    private static func withMetadata(jpeg: [UInt8]) -> [UInt8] {
        func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] { [0xFF, marker] + bigEndian16(content.count + 2) + content }
        return Array(jpeg.prefix(2)) + segment(0xE1, Array("Exif\0\0".utf8) + exif)
            + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp) + segment(0xFE, Array(secret.utf8)) + jpeg.dropFirst(2)
    }

    private static func withMetadata(png: [UInt8]) -> [UInt8] {
        let afterHeader = 8 + 25
        return Array(png.prefix(afterHeader)) + pngChunk("tEXt", Array("Comment\0\(secret)".utf8)) + pngChunk("eXIf", exif)
            + pngChunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + xmp) + png.dropFirst(afterHeader)
    }

    private static func withMetadata(webp: [UInt8]) -> [UInt8] {
        func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
            Array(name.utf8) + littleEndian32(content.count) + content + (content.count % 2 == 1 ? [0] : [])
        }
        // 64 by 48 pixels, EXIF and XMP present.
        let extended = chunk("VP8X", [0x0C, 0, 0, 0, 63, 0, 0, 47, 0, 0])
        let body = Array("WEBP".utf8) + extended + webp.dropFirst(12) + chunk("EXIF", exif) + chunk("XMP ", xmp)
        return Array("RIFF".utf8) + littleEndian32(body.count) + body
    }

    /// A PNG that claims a size it has no pixels for.
    static func hollowPNG(width: Int, height: Int) -> [UInt8] {
        let header = bigEndian32(width) + bigEndian32(height) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + pngChunk("IHDR", header)
            + pngChunk("IDAT", [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]) + pngChunk("IEND", [])
    }

    private static func pngChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        return bigEndian32(content.count) + named + bigEndian32(Int(checksum(named)))
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }

    private static func bigEndian16(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
    private static func bigEndian32(_ value: Int) -> [UInt8] { bigEndian16(value >> 16) + bigEndian16(value & 0xFFFF) }
    private static func littleEndian32(_ value: Int) -> [UInt8] { bigEndian32(value).reversed() }
}

extension TestImages {
    /// A picture by ImageMagick's own words.
    static func drawn(_ kind: ImageKind, _ arguments: [String]) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "image-\(UUID().uuidString).\(kind.rawValue)")
        defer { try? FileManager.default.removeItem(at: path) }
        _ = try convert(arguments + ["\(kind.rawValue):\(path.path)"])
        return [UInt8](try Data(contentsOf: path))
    }

    /// Pixels in which green is far above red and blue.
    static func greenPixels(_ bytes: [UInt8], _ kind: ImageKind) throws -> Int {
        let colours = try colours(bytes, kind, [])
        var found = 0
        for index in stride(from: 0, to: colours.count - 2, by: 3) {
            let others = max(colours[index], colours[index + 2])
            if colours[index + 1] > others, colours[index + 1] - others > 24 { found += 1 }
        }
        return found
    }

    /// The highest value of any colour within a part, `WxH+X+Y`.
    static func brightest(_ bytes: [UInt8], _ kind: ImageKind, of part: String) throws -> UInt8 {
        try colours(bytes, kind, ["-crop", part, "+repage"]).max() ?? 0
    }

    private static func colours(_ bytes: [UInt8], _ kind: ImageKind, _ options: [String]) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "image-\(UUID().uuidString).\(kind.rawValue)")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(bytes).write(to: path)
        return try convert(["\(kind.rawValue):\(path.path)"] + options + ["-alpha", "off", "-depth", "8", "rgb:-"])
    }

    private static func convert(_ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/convert")
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ConvertFailed() }
        return [UInt8](said)
    }
}
