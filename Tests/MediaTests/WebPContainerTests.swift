import Testing

@testable import Media

@Suite("A WebP file is left with its pixels")
struct WebPContainerTests {
    @Test("metadata chunks and their announcement are taken out, and the image stays readable")
    func strips() throws {
        let bytes = try TestImages.withMetadata(.webp)
        let bare = try #require(WebPContainer.withoutMetadata(bytes))
        #expect(bare.count < bytes.count)
        #expect(bare[20] == 0)
        #expect(try ImageCopier.measure(bare, kind: .webp) == (64, 48))
        #expect(WebPContainer.withoutMetadata(bare) == bare)
    }

    @Test("a file cut anywhere is no sound WebP file, or only shorter by whole chunks")
    func cut() throws {
        let bytes = try TestImages.make(.webp)
        for length in 0..<bytes.count {
            let bare = WebPContainer.withoutMetadata(Array(bytes.prefix(length)))
            #expect(bare == nil || length == 12)
        }
    }

    @Test("a chunk that claims to be longer than the file is refused")
    func lyingLength() {
        let bytes = Array("RIFF".utf8) + [255, 255, 255, 255] + Array("WEBPEXIF".utf8) + [255, 255, 255, 255, 1, 2]
        #expect(WebPContainer.withoutMetadata(bytes) == nil)
    }
}
