import Testing

@testable import Sealing

@Suite("Addresses that only one visit reads")
struct AddressCipherTests {
    @Test("come back as they went, under the same token alone")
    func roundTrip() throws {
        let cipher = try AddressCipher(RandomToken())
        for address in ["/", "/lacak/7KX29QTM4Z", "/lapor/cerita?ubah=1", String(repeating: "/panjang", count: 40), ""] {
            let written = cipher.seal(address)
            #expect(cipher.open(written) == address)
            #expect(cipher.seal(address) == written, "one address has one name in a visit")
            #expect(try AddressCipher(RandomToken()).open(written) == nil)
        }
    }

    @Test("tell nothing by their length, and nothing where they were altered")
    func opaque() throws {
        let cipher = try AddressCipher(RandomToken())
        #expect(Set(["/", "/lacak/7KX29QTM4Z", "/lapor/cerita"].map { cipher.seal($0).utf8.count }).count == 1)
        let written = cipher.seal("/lacak/7KX29QTM4Z")
        for index in written.indices {
            var altered = written
            altered.replaceSubrange(index...index, with: written[index] == "A" ? "B" : "A")
            #expect(cipher.open(altered) != "/lacak/7KX29QTM4Z")
        }
        for wrong in ["", "x", "/", "äö"] { #expect(cipher.open(wrong) == nil) }
    }
}
