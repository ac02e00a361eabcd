import Foundation
import Testing

@testable import Media

@Suite("An image is written anew")
struct ImageCopierTests {
    private func shrink(_ bytes: [UInt8], _ kind: ImageKind, side: Int = MediaLimits.imageSide) throws(MediaRefusal) -> CleanImage {
        try ImageCopier.shrink(bytes, from: kind, to: kind, side: side)
    }

    private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        Data(bytes).range(of: Data(text.utf8)) != nil
    }

    @Test("place, camera, comments and descriptions are gone, and the image stands upright", arguments: ImageKind.allCases)
    func metadata(kind: ImageKind) throws {
        let bytes = try TestImages.withMetadata(kind)
        let wasThere = contains(bytes, TestImages.secret)
        #expect(wasThere)
        let image = try shrink(bytes, kind)
        for mark in [TestImages.secret, "Exif", "EXIF", "eXIf", "XMP ", "xmpmeta", "ns.adobe.com", "tEXt", "iTXt", "iCCP", "ICC_PROFILE"] {
            let isLeft = contains(image.bytes, mark)
            #expect(!isLeft, "\(mark) is left")
        }
        #expect((image.width, image.height) == (48, 64))
        #expect(try ImageCopier.measure(image.bytes, kind: kind) == (48, 64))
    }

    @Test("a long side is brought to its limit, a short image is not enlarged", arguments: ImageKind.allCases)
    func sizes(kind: ImageKind) throws {
        let large = try shrink(TestImages.make(kind, size: "3000x1500"), kind)
        #expect((large.width, large.height) == (2560, 1280))
        let small = try shrink(TestImages.make(kind, size: "20x10"), kind)
        #expect((small.width, small.height) == (20, 10))
        #expect(try shrink(large.bytes, kind, side: MediaLimits.thumbnailSide).width == 480)
    }

    @Test("a thumbnail is of its own kind and can be read as such", arguments: ImageKind.allCases)
    func thumbnails(kind: ImageKind) throws {
        let small = try ImageCopier.shrink(TestImages.make(kind, size: "900x600"), from: kind, to: kind.thumbnailKind, side: 480)
        #expect(try ImageCopier.measure(small.bytes, kind: kind.thumbnailKind) == (480, 320))
    }

    @Test("print colours, grey, transparency and deep colours become ordinary ones")
    func colours() throws {
        let print = try shrink(TestImages.make(.jpeg, size: "64x48", "-colorspace", "CMYK"), .jpeg)
        #expect(print.bytes.count > 100)
        let grey = try shrink(TestImages.make(.png, size: "64x48", "-colorspace", "Gray", "-alpha", "set"), .png)
        #expect(grey.width == 64)
        let deep = try shrink(TestImages.make(.png, size: "64x48", "-depth", "16"), .png)
        // Bit depth stands after the size in a PNG's header.
        #expect(deep.bytes[24] == 8)
        let transparent = try ImageCopier.shrink(
            TestImages.make(.png, size: "64x48", "-alpha", "set", "-channel", "A", "-evaluate", "set", "50%"), from: .png, to: .webp,
            side: 480)
        let isTransparent = contains(transparent.bytes, "ALPH") || contains(transparent.bytes, "VP8L")
        #expect(isTransparent)
    }

    @Test("an archive or a script hung on the end is not carried over", arguments: ImageKind.allCases)
    func tails(kind: ImageKind) throws {
        let tail = "PK\u{03}\u{04}jahat.exe<script>alert(1)</script>PK\u{05}\u{06}"
        let image = try shrink(TestImages.make(kind) + Array(tail.utf8), kind)
        let isCarried = contains(image.bytes, "jahat") || contains(image.bytes, "<script>")
        #expect(!isCarried)
    }

    @Test("a file that lies about its kind is refused", arguments: ImageKind.allCases, ImageKind.allCases)
    func lies(kind: ImageKind, claim: ImageKind) throws {
        let bytes = try TestImages.make(kind)
        if kind == claim {
            #expect(throws: Never.self) { try shrink(bytes, claim) }
        } else {
            #expect(throws: MediaRefusal.wrongType) { try shrink(bytes, claim) }
        }
    }

    @Test(
        "other formats that libvips could read are refused", arguments: ["svg", "gif", "tiff", "pdf", "bmp", "ppm", "jp2"],
        ImageKind.allCases)
    func otherFormats(format: String, claim: ImageKind) throws {
        let samples: [String: [UInt8]] = [
            "svg": Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>".utf8),
            "gif": Array("GIF89a".utf8) + [1, 0, 1, 0],
            "tiff": TestImages.exif, "pdf": Array("%PDF-1.4\n".utf8), "bmp": Array("BM".utf8), "ppm": Array("P6 1 1 255\nabc".utf8),
            "jp2": [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A],
        ]
        #expect(throws: MediaRefusal.wrongType) { try shrink(#require(samples[format]), claim) }
    }

    @Test(
        "bombs are refused by their header",
        arguments: [(50_000, 50_000), (20_001, 1), (1, 20_001), (7_072, 7_072), (2_147_483_647, 2_147_483_647)])
    func bombs(width: Int, height: Int) {
        #expect(throws: MediaRefusal.self) { try shrink(TestImages.hollowPNG(width: width, height: height), .png) }
        if width < 100_000 {
            #expect(throws: MediaRefusal.tooLarge) {
                try ImageCopier.measure(TestImages.hollowPNG(width: width, height: height), kind: .png)
            }
        }
    }

    @Test("exactly at the limits is allowed", arguments: [(20_000, 2_500), (10_000, 5_000)])
    func limits(width: Int, height: Int) throws {
        #expect(try ImageCopier.measure(TestImages.hollowPNG(width: width, height: height), kind: .png) == (width, height))
    }

    @Test("a file above its length is refused unread")
    func tooLong() throws {
        let bytes = try TestImages.make(.jpeg)
        let long = bytes + [UInt8](repeating: 0, count: MediaLimits.fileLength)
        #expect(throws: MediaRefusal.tooLarge) { try shrink(long, .jpeg) }
    }

    @Test("an image cut off anywhere in its pixels is refused, not half shown", arguments: ImageKind.allCases)
    func truncated(kind: ImageKind) throws {
        let bytes = try TestImages.make(kind, size: "400x300")
        for part in [30, 50, 70, 90] {
            #expect(throws: MediaRefusal.self, "\(part) percent") { try shrink(Array(bytes.prefix(bytes.count * part / 100)), kind) }
        }
        #expect(throws: MediaRefusal.self) { try shrink(Array(bytes.prefix(20)), kind) }
        #expect(throws: MediaRefusal.self) { try shrink([], kind) }
    }

    @Test("a few wrong bytes end in an image or a refusal, never in a crash", arguments: ImageKind.allCases)
    func noise(kind: ImageKind) throws {
        let bytes = try TestImages.make(kind)
        var state: UInt64 = 20_261_122
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<300 {
            var altered = bytes
            for _ in 0...next(4) { altered[next(altered.count)] = UInt8(next(256)) }
            _ = try? shrink(altered, kind)
        }
    }
}
