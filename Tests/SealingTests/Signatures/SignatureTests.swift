import Sealing
import Testing

@Suite("Signatures")
struct SignatureTests {
    @Test("the first test vector of RFC 8032 is met")
    func rfcVector() throws {
        let seed = try #require(Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
        let key = try SigningKey(seed: SecretBytes(seed))
        #expect(Hex.encode(key.verifyingKey.bytes) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(
            Hex.encode(key.sign([]))
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        )
    }

    @Test("a signature holds for its message and key, and for nothing else")
    func holds() throws {
        let key = try SigningKey(seed: .random(count: 32))
        let other = try SigningKey(seed: .random(count: 32))
        let message = Array("janji".utf8)
        let signature = key.sign(message)
        #expect(key.verifyingKey.verifies(signature, of: message))
        #expect(!other.verifyingKey.verifies(signature, of: message))
        #expect(!key.verifyingKey.verifies(signature, of: message + [0]))
        #expect(!key.verifyingKey.verifies(Array(signature.dropLast()), of: message))
        for index in signature.indices {
            var altered = signature
            altered[index] ^= 0x10
            #expect(!key.verifyingKey.verifies(altered, of: message))
        }
    }

    @Test("keys of a wrong length are refused")
    func lengths() {
        #expect(throws: SealingFault.malformedKey) { try SigningKey(seed: .random(count: 31)) }
        #expect(throws: SealingFault.malformedKey) { try VerifyingKey(bytes: [1, 2, 3]) }
    }
}
