import Sealing
import Testing

@Suite("Sealing an identity")
struct SealerTests {
    let sealer: Sealer

    init() throws {
        let anyPoint = [UInt8](repeating: 9, count: 32)
        sealer = Sealer(publicKey: try SealingPublicKey(bytes: anyPoint))
    }

    @Test("what is sealed shows neither its words nor its exact length")
    func showsNothing() throws {
        let sealed = try sealer.seal(fields: [.name: "Contoh", .email: "contoh@example.id"], reportID: 1)
        #expect(Set(sealed.fields.keys) == [.name, .email])
        #expect(Set(sealed.fields.values.map(\.count)).count == 1)
        let everything = sealed.fields.values.flatMap { $0 } + sealed.wrappedKey
        #expect(!String(decoding: everything, as: UTF8.self).contains("contoh"))
        #expect(sealed.keyFingerprint == sealer.publicKey.fingerprint)
        #expect(sealed.schema == SealedIdentity.currentSchema)
    }

    @Test("sealing twice never gives the same bytes: keys and nonces are fresh")
    func fresh() throws {
        let sealed = try (0..<50).map { _ in try sealer.seal(fields: [.name: "Contoh"], reportID: 1) }
        #expect(Set(sealed.map(\.wrappedKey)).count == 50)
        #expect(Set(sealed.compactMap { $0.fields[.name]?.prefix(24) }).count == 50)
        #expect(Set(sealed.compactMap { $0.fields[.name]?.dropFirst(24) }).count == 50)
    }

    @Test("fields not given are not sealed")
    func emptyFields() throws {
        #expect(try sealer.seal(fields: [.name: "", .phone: ""], reportID: 1).fields.isEmpty)
    }

    @Test("a field above its limit is refused", arguments: IdentityField.allCases)
    func tooLong(field: IdentityField) {
        #expect(throws: SealingFault.tooLong) { try sealer.seal(fields: [field: String(repeating: "a", count: 4097)], reportID: 1) }
    }

    @Test("a public key survives its text, and no other text makes one")
    func publicKeyText() throws {
        #expect(try SealingPublicKey(text: sealer.publicKey.text) == sealer.publicKey)
        #expect(sealer.publicKey.fingerprint.utf8.count == 16)
        #expect(throws: SealingFault.malformedKey) { try SealingPublicKey(text: "kunci") }
        #expect(throws: SealingFault.malformedKey) { try SealingPublicKey(text: "***") }
        #expect(throws: SealingFault.malformedKey) { try SealingPublicKey(bytes: [UInt8](repeating: 0, count: 32)) }
    }
}
