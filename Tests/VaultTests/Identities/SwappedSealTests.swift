import Sealing
import Testing
import Vault

/// Every field of every report in every other's place: nothing opens that was not sealed for exactly there.
@Suite("Swapped and altered seals")
struct SwappedSealTests {
    static let reports: [Int64] = [41, 42, 43]
    let key: VaultKey
    let sealed: [Int64: SealedIdentity]

    init() throws {
        let key = try VaultKey.random()
        self.key = key
        // The same words everywhere, so that only their place tells them apart.
        let same = Dictionary(uniqueKeysWithValues: IdentityField.allCases.map { ($0, "kata yang sama") })
        sealed = Dictionary(
            uniqueKeysWithValues: try Self.reports.map { ($0, try Sealer(publicKey: key.publicKey).seal(fields: same, reportID: $0)) })
    }

    /// What opens of a ciphertext that is presented as this field of this report, under this data key.
    private func opens(_ cipher: [UInt8], as field: IdentityField, of report: Int64, wrapped: [UInt8]) -> String? {
        let presented = SealedIdentity(
            schema: SealedIdentity.currentSchema, keyFingerprint: key.publicKey.fingerprint, wrappedKey: wrapped, fields: [field: cipher])
        return (try? IdentityOpener(key: key).open(presented, reportID: report))?[field]
    }

    @Test("open in their own place and in no other, over every report, field and key")
    func everyPlace() throws {
        var opened = 0
        for source in Self.reports {
            for field in IdentityField.allCases {
                let cipher = try #require(sealed[source]?.fields[field])
                for target in Self.reports {
                    for place in IdentityField.allCases {
                        for owner in Self.reports {
                            let wrapped = try #require(sealed[owner]).wrappedKey
                            let found = opens(cipher, as: place, of: target, wrapped: wrapped)
                            let isHome = source == target && field == place && owner == source
                            #expect(found == (isHome ? "kata yang sama" : nil), "\(source) \(field) as \(target) \(place) under \(owner)")
                            if found != nil { opened += 1 }
                        }
                    }
                }
            }
        }
        #expect(opened == Self.reports.count * IdentityField.allCases.count)
    }

    @Test("do not open with one bit of any byte changed, in any field", arguments: IdentityField.allCases)
    func everyByte(field: IdentityField) throws {
        let own = try #require(sealed[41])
        let cipher = try #require(own.fields[field])
        for index in cipher.indices {
            for bit in [0, 7] {
                var changed = cipher
                changed[index] ^= 1 << UInt8(bit)
                #expect(opens(changed, as: field, of: 41, wrapped: own.wrappedKey) == nil)
            }
        }
        #expect(opens(cipher + [0], as: field, of: 41, wrapped: own.wrappedKey) == nil)
        #expect(opens(Array(cipher.dropLast()), as: field, of: 41, wrapped: own.wrappedKey) == nil)
    }

    @Test("are bound to report, field and form of seal: no two of these have one binding")
    func bindings() {
        var seen: Set<[UInt8]> = []
        var count = 0
        for report in [Int64.min, -1, 0, 1, 41, 42, 256, 1 << 32, Int64.max] {
            for field in IdentityField.allCases {
                for schema in UInt8.min...UInt8.max {
                    seen.insert(SealedIdentity.binding(reportID: report, field: field, schema: schema))
                    count += 1
                }
            }
        }
        #expect(seen.count == count)
    }

    @Test("of a form that is not known are refused by name, whatever they hold", arguments: IdentityField.allCases)
    func everySchema(field: IdentityField) throws {
        let own = try #require(sealed[41])
        for schema in UInt8.min...UInt8.max where schema != SealedIdentity.currentSchema {
            let renamed = SealedIdentity(
                schema: schema, keyFingerprint: own.keyFingerprint, wrappedKey: own.wrappedKey,
                fields: [field: try #require(own.fields[field])])
            #expect(throws: OpeningFault.unknownSchema(schema)) { try IdentityOpener(key: key).open(renamed, reportID: 41) }
        }
    }
}
