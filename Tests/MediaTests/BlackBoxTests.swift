import Foundation
import Testing

@testable import Media

@Suite("Parts of a picture are blacked out")
struct BlackBoxTests {
    /// White, with a green square in the middle that nobody shall see.
    private static func picture(_ kind: ImageKind, _ options: String...) throws -> [UInt8] {
        try TestImages.drawn(kind, ["-size", "640x480", "xc:white", "-fill", "#00ff00", "-draw", "rectangle 240,180 399,299"] + options)
    }

    private static let box = "375,375,250,250"

    @Test("and no pixel of what they covered is left, in the copy or in its thumbnail", arguments: ImageKind.allCases)
    func nothingLeft(kind: ImageKind) throws {
        let picture = try Self.picture(kind)
        let boxes = try #require(BlackBox.list(Self.box))
        let copy = try ImageCopier.shrink(picture, from: kind, to: kind, side: MediaLimits.imageSide, black: boxes)
        let small = try ImageCopier.shrink(copy.bytes, from: kind, to: kind.thumbnailKind, side: MediaLimits.thumbnailSide)
        let uncovered = try ImageCopier.shrink(picture, from: kind, to: kind, side: MediaLimits.imageSide)
        #expect(try TestImages.greenPixels(uncovered.bytes, kind) > 15_000, "the picture shows it")
        #expect(try TestImages.greenPixels(copy.bytes, kind) == 0)
        #expect(try TestImages.greenPixels(small.bytes, kind.thumbnailKind) == 0)
        #expect((copy.width, copy.height) == (640, 480))
    }

    @Test("so that the covered part is one colour and the rest stays", arguments: ImageKind.allCases)
    func black(kind: ImageKind) throws {
        let boxes = try #require(BlackBox.list(Self.box))
        let copy = try ImageCopier.shrink(Self.picture(kind), from: kind, to: kind, side: MediaLimits.imageSide, black: boxes)
        #expect(try TestImages.brightest(copy.bytes, kind, of: "150x110+245+185") <= 8)
        #expect(try TestImages.brightest(copy.bytes, kind, of: "100x100+10+10") >= 247)
    }

    @Test("also where the picture was transparent or grey")
    func channels() throws {
        let boxes = try #require(BlackBox.list("0,0,1000,1000"))
        for options in [["-alpha", "set", "-channel", "A", "-evaluate", "set", "30%"], ["-colorspace", "Gray"]] {
            let picture = try TestImages.drawn(.png, ["-size", "64x48", "xc:#00ff00"] + options)
            let copy = try ImageCopier.shrink(picture, from: .png, to: .png, side: 480, black: boxes)
            #expect(try TestImages.brightest(copy.bytes, .png, of: "64x48+0+0") == 0)
        }
    }

    @Test(
        "a box that is none is refused",
        arguments: ["1", "1,2,3", "0,0,0,10", "0,0,1001,10", "-1,0,10,10", "900,0,101,10", "a,b,c,d", "0,0,10,10;x", "0,0,10,10,10"])
    func refused(text: String) {
        #expect(BlackBox.list(text) == nil)
    }

    @Test("no box is no list of boxes, and more than a form can ask for are refused")
    func bounds() {
        #expect(BlackBox.list("") == [])
        #expect(BlackBox.list(Array(repeating: "0,0,1,1", count: BlackBox.most + 1).joined(separator: ";")) == nil)
    }
}
