import Sealing
import Testing

@Suite("An unsent draft")
struct DraftCipherTests {
    let cipher: DraftCipher
    let token = RandomToken()
    let words = Array("Nama saya Peraga, nomor 0812-0000-0000.".utf8)

    init() throws {
        cipher = DraftCipher(try KeyedHash(key: SecretBytes([UInt8](repeating: 7, count: 32))))
    }

    @Test("is opened with the token of its cookie, also when it is empty")
    func opens() {
        #expect(cipher.open(cipher.seal(words, token: token), token: token) == words)
        #expect(cipher.open(cipher.seal([], token: token), token: token) == [])
    }

    @Test("shows nothing of its words, and looks different every time")
    func hides() throws {
        let (one, other) = (cipher.seal(words, token: token), cipher.seal(words, token: token))
        #expect(one != other)
        for length in [4, 8] {
            for start in stride(from: 0, to: words.count - length, by: length) {
                #expect(one.firstRange(of: words[start..<start + length]) == nil)
            }
        }
    }

    @Test("stays shut to another token, and to another installation with the right one")
    func staysShut() throws {
        let sealed = cipher.seal(words, token: token)
        #expect(cipher.open(sealed, token: RandomToken()) == nil)
        let elsewhere = DraftCipher(try KeyedHash(key: SecretBytes([UInt8](repeating: 8, count: 32))))
        #expect(elsewhere.open(sealed, token: token) == nil)
    }

    @Test("that was altered or cut anywhere is none")
    func altered() {
        let sealed = cipher.seal(words, token: token)
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(cipher.open(changed, token: token) == nil)
            #expect(cipher.open(Array(sealed[..<place]), token: token) == nil)
        }
        #expect(cipher.open(sealed + [0], token: token) == nil)
    }
}
