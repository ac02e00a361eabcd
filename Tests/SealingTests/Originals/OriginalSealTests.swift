import Sealing
import Testing

/// The form in which originals are sealed, without a vault: the data key is wrapped and cannot be had here, so what opens is tried where
/// the vault is.
@Suite("The seal of an original")
struct OriginalSealTests {
    private func sealer(_ original: Int64 = 7, report: Int64 = 3) throws -> OriginalSealer {
        var bytes = [UInt8](repeating: 0, count: 32)
        bytes[0] = 9
        return try Sealer(publicKey: SealingPublicKey(bytes: bytes)).sealing(original: original, of: report)
    }

    @Test("is as long as its piece and a little more, and never the same twice") func lengths() throws {
        var (one, other) = (try sealer(), try sealer())
        let piece = [UInt8](repeating: 65, count: OriginalSeal.pieceLength)
        let sealed = try one.seal(piece, isLast: false)
        #expect(sealed.count == OriginalSeal.sealedPieceLength && one.head.count == OriginalSeal.headLength)
        #expect(try other.seal(piece, isLast: false) != sealed && one.wrappedKey != other.wrappedKey)
        #expect(try one.seal([1, 2, 3], isLast: true).count == 3 + OriginalSeal.sealedPieceLength - OriginalSeal.pieceLength)
    }

    @Test("takes no piece that is longer than a piece") func tooLong() throws {
        var sealer = try sealer()
        #expect(throws: SealingFault.tooLong) {
            try sealer.seal([UInt8](repeating: 0, count: OriginalSeal.pieceLength + 1), isLast: true)
        }
    }

    @Test("does not open in an unknown form, or with what is no key") func refused() throws {
        let head = try sealer().head
        let key = [UInt8](repeating: 1, count: 32)
        #expect(throws: OriginalFault.unknownSchema) {
            try OriginalOpener(key: key, head: head, original: 7, report: 3, schema: OriginalSeal.currentSchema + 1)
        }
        #expect(throws: OriginalFault.broken) {
            try OriginalOpener(key: Array(key.dropLast()), head: head, original: 7, report: 3, schema: OriginalSeal.currentSchema)
        }
        #expect(throws: OriginalFault.broken) {
            try OriginalOpener(key: key, head: Array(head.dropLast()), original: 7, report: 3, schema: OriginalSeal.currentSchema)
        }
    }
}
