import Sealing
import Testing

@Suite("Keyed hashes, tokens and receipt codes")
struct KeyedHashTests {
    let keyedHash: KeyedHash

    init() throws {
        keyedHash = try KeyedHash(key: SecretBytes([UInt8](repeating: 7, count: 32)))
    }

    static let purposes: [HashPurpose] = [.receiptCode, .receiptDerivation, .idempotencyKey, .session, .invitation, .formToken, .network]

    @Test("the same secret is marked alike, and matches its mark only", arguments: purposes)
    func matches(purpose: HashPurpose) {
        let mark = keyedHash.hash("4821093374650018", for: purpose)
        #expect(mark.count == KeyedHash.length)
        #expect(mark == keyedHash.hash("4821093374650018", for: purpose))
        #expect(keyedHash.matches(Array("4821093374650018".utf8), mark, for: purpose))
        #expect(!keyedHash.matches(Array("4821093374650019".utf8), mark, for: purpose))
        #expect(!keyedHash.matches(Array("4821093374650018".utf8), Array(mark.dropLast()), for: purpose))
    }

    @Test("a mark made for one purpose passes for no other")
    func purposesAreApart() {
        let marks = Self.purposes.map { keyedHash.hash("x", for: $0) }
        #expect(Set(marks).count == Self.purposes.count)
    }

    @Test("another installation's key gives other marks")
    func keysAreApart() throws {
        let other = try KeyedHash(key: .random(count: 32))
        #expect(other.hash("x", for: .session) != keyedHash.hash("x", for: .session))
    }

    @Test("a key of another length is refused", arguments: [1, 16, 31, 33, 64])
    func keyLength(length: Int) {
        #expect(throws: SealingFault.malformedKey) { try KeyedHash(key: .random(count: length)) }
    }

    @Test("tokens differ, survive their text, and refuse any other")
    func tokens() {
        let tokens = (0..<200).map { _ in RandomToken() }
        #expect(Set(tokens).count == 200)
        for token in tokens.prefix(20) {
            #expect(token.text.utf8.count == 43)
            #expect(RandomToken(token.text) == token)
            #expect(RandomToken(token.text.dropLast()) == nil)
            #expect(RandomToken(token.text + "A") == nil)
        }
        #expect(RandomToken("") == nil)
        #expect(RandomToken(String(repeating: "é", count: 21) + "a") == nil)
    }

    @Test("a form sent twice shows the same receipt code, another form another")
    func receiptCodes() {
        let receipts = ReceiptDerivation(keyedHash)
        let tokens = (0..<500).map { _ in RandomToken() }
        let codes = tokens.map(receipts.digits(for:))
        #expect(codes == tokens.map(receipts.digits(for:)))
        #expect(Set(codes).count == 500)
        #expect(codes.allSatisfy { $0.utf8.count == 16 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    }

    @Test("leading zeros of a receipt code are kept and every digit occurs in every place")
    func receiptDigitsAreSpread() {
        let receipts = ReceiptDerivation(keyedHash)
        var seen = [Set<UInt8>](repeating: [], count: 16)
        for _ in 0..<1000 {
            for (place, digit) in receipts.digits(for: RandomToken()).utf8.enumerated() { seen[place].insert(digit) }
        }
        #expect(seen.allSatisfy { $0.count == 10 })
    }

    @Test("the mark of a receipt code is not what it was derived from")
    func derivationIsNoMark() {
        let token = RandomToken()
        #expect(ReceiptDerivation(keyedHash).bytes(for: token) != keyedHash.hash(token.bytes, for: .idempotencyKey))
    }
}
