import Sealing
import Testing

@Suite("Bytes as text")
struct CodingTests {
    @Test("every length survives both codings", arguments: 0..<70)
    func roundTrip(length: Int) {
        let bytes = SecureRandom.bytes(count: length)
        #expect(Hex.decode(Hex.encode(bytes)) == bytes)
        #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }

    @Test("known values are written as the standards write them")
    func knownValues() {
        #expect(Hex.encode([0x00, 0x9F, 0xFF]) == "009fff")
        #expect(Hex.decode("009fff") == [0x00, 0x9F, 0xFF])
        #expect(Base64URL.encode([0xFB, 0xEF, 0xFF]) == "--__")
        #expect(Base64URL.encode(Array("f".utf8)) == "Zg")
    }

    @Test("text that was not written by us is refused", arguments: ["Zh", "Zg==", "Z g", "Zg\n", "+/+/", "Zg\u{0}", "é"])
    func refusesBase64(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test("half digits, capitals and other letters are no hexadecimal", arguments: ["0", "0g", " 00", "00\n", "0A", "é"])
    func refusesHex(text: String) {
        #expect(Hex.decode(text) == nil)
    }

    @Test("comparison tells equal from unequal", arguments: 0..<32)
    func comparison(position: Int) {
        let bytes = SecureRandom.bytes(count: 32)
        var other = bytes
        #expect(ConstantTime.equal(bytes, other))
        other[position] ^= 1
        #expect(!ConstantTime.equal(bytes, other))
        #expect(!ConstantTime.equal(bytes, Array(bytes.prefix(position))))
    }

    @Test("a secret does not show itself when printed")
    func secretIsNotPrinted() throws {
        let secret = try SecretBytes(Array("rahasia-sekali-1".utf8))
        #expect(!"\(secret) \(String(reflecting: secret))".contains("rahasia"))
        var dumped = ""
        dump(secret, to: &dumped)
        #expect(!dumped.contains("114"))
        #expect(secret.withBytes { $0[0] } == UInt8(ascii: "r"))
    }

    @Test("an empty secret is refused")
    func emptySecret() {
        #expect(throws: SealingFault.malformedKey) { try SecretBytes([]) }
    }
}
