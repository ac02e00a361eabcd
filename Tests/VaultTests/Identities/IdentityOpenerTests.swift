import Sealing
import Testing
import Vault

@Suite("Opening an identity")
struct IdentityOpenerTests {
    let key: VaultKey
    let sealed: SealedIdentity
    let given: [IdentityField: String] = [
        .name: "Contoh Pelapor", .nik: "1234567890123456", .phone: "+62 800 0000 000", .email: "pelapor@example.id",
        .address: "Jalan Contoh 1 ꦗꦮ 🏠",
    ]

    init() throws {
        key = try VaultKey.random()
        sealed = try Sealer(publicKey: key.publicKey).seal(fields: given, reportID: 41)
    }

    private func altered(wrappedKey: [UInt8]? = nil, fields: [IdentityField: [UInt8]]? = nil, schema: UInt8 = 1) -> SealedIdentity {
        SealedIdentity(
            schema: schema, keyFingerprint: sealed.keyFingerprint, wrappedKey: wrappedKey ?? sealed.wrappedKey,
            fields: fields ?? sealed.fields)
    }

    @Test("what was sealed opens, every field of it")
    func opens() throws {
        #expect(Set(given.keys) == Set(IdentityField.allCases))
        #expect(try IdentityOpener(key: key).open(sealed, reportID: 41) == given)
    }

    @Test("only the fields asked for are opened", arguments: IdentityField.allCases)
    func opensOne(field: IdentityField) throws {
        #expect(try IdentityOpener(key: key).open(sealed, reportID: 41, fields: [field]) == [field: given[field] ?? ""])
    }

    @Test("texts of every length around a block come back whole", arguments: [1, 62, 63, 64, 65, 127, 128, 4096])
    func lengths(length: Int) throws {
        let text = String(repeating: "\u{80}", count: length / 2) + String(repeating: "\u{0}", count: length % 2)
        let sealed = try Sealer(publicKey: key.publicKey).seal(fields: [.address: text], reportID: 41)
        #expect(try IdentityOpener(key: key).open(sealed, reportID: 41) == [.address: text])
    }

    @Test("it opens for no other report", arguments: [0, 40, 42, -41, Int64.max])
    func otherReport(reportID: Int64) {
        #expect(throws: OpeningFault.broken) { try IdentityOpener(key: key).open(sealed, reportID: reportID) }
    }

    @Test("a field moved into another's place does not open", arguments: IdentityField.allCases)
    func swappedField(field: IdentityField) throws {
        for other in IdentityField.allCases where other != field {
            let moved = altered(fields: [other: try #require(sealed.fields[field])])
            #expect(throws: OpeningFault.broken) { try IdentityOpener(key: key).open(moved, reportID: 41) }
        }
    }

    @Test("another report's data key or field does not open here")
    func swappedReport() throws {
        let other = try Sealer(publicKey: key.publicKey).seal(fields: given, reportID: 42)
        #expect(throws: OpeningFault.broken) { try IdentityOpener(key: key).open(altered(wrappedKey: other.wrappedKey), reportID: 41) }
        #expect(throws: OpeningFault.broken) { try IdentityOpener(key: key).open(altered(fields: other.fields), reportID: 41) }
        let whole = altered(wrappedKey: other.wrappedKey, fields: other.fields)
        #expect(throws: OpeningFault.broken) { try IdentityOpener(key: key).open(whole, reportID: 41) }
    }

    @Test("one altered byte anywhere and it does not open")
    func alteredBytes() throws {
        let opener = IdentityOpener(key: key)
        for index in sealed.wrappedKey.indices {
            var wrapped = sealed.wrappedKey
            wrapped[index] ^= 1
            #expect(throws: OpeningFault.broken) { try opener.open(altered(wrappedKey: wrapped), reportID: 41) }
        }
        let cipher = try #require(sealed.fields[.email])
        for index in cipher.indices {
            var bytes = cipher
            bytes[index] ^= 1
            #expect(throws: OpeningFault.broken) { try opener.open(altered(fields: [.email: bytes]), reportID: 41) }
        }
    }

    @Test("cut anywhere it does not open")
    func cut() throws {
        let opener = IdentityOpener(key: key)
        let cipher = try #require(sealed.fields[.email])
        for length in 0..<cipher.count {
            #expect(throws: OpeningFault.broken) { try opener.open(altered(fields: [.email: Array(cipher.prefix(length))]), reportID: 41) }
        }
        for length in 0..<sealed.wrappedKey.count {
            #expect(throws: OpeningFault.broken) {
                try opener.open(altered(wrappedKey: Array(sealed.wrappedKey.prefix(length))), reportID: 41)
            }
        }
    }

    @Test("another vault's key does not open it, even under this one's name")
    func otherVault() throws {
        let stranger = try VaultKey.random()
        #expect(throws: OpeningFault.otherKey(fingerprint: sealed.keyFingerprint)) {
            try IdentityOpener(key: stranger).open(sealed, reportID: 41)
        }
        let renamed = SealedIdentity(
            schema: 1, keyFingerprint: stranger.publicKey.fingerprint, wrappedKey: sealed.wrappedKey, fields: sealed.fields)
        #expect(throws: OpeningFault.broken) { try IdentityOpener(key: stranger).open(renamed, reportID: 41) }
    }

    @Test("a form of seal not known is refused by name", arguments: [0, 2, 255] as [UInt8])
    func unknownSchema(schema: UInt8) {
        #expect(throws: OpeningFault.unknownSchema(schema)) { try IdentityOpener(key: key).open(altered(schema: schema), reportID: 41) }
    }
}
