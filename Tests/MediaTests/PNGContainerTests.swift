import Foundation
import Testing

@testable import Media

@Suite("The chunks of a PNG file")
struct PNGContainerTests {
    @Test("only pixels pass")
    func pixels() throws {
        let plain = try #require(PNGContainer.withoutMetadata(try TestImages.make(.png)))
        let laden = try TestImages.withMetadata(.png)
        #expect(PNGContainer.withoutMetadata(laden + Array("ekor".utf8)) == plain)
        #expect(try ImageCopier.measure(plain, kind: .png) == (64, 48))
    }

    @Test("what is cut off or none at all is not taken")
    func unsound() throws {
        let plain = try TestImages.make(.png)
        #expect(PNGContainer.withoutMetadata(Array(plain.dropLast(12))) == nil)
        #expect(PNGContainer.withoutMetadata(Array(plain.dropLast(20))) == nil)
        #expect(PNGContainer.withoutMetadata(Array("bukan".utf8)) == nil)
    }
}
