import CSodium
public import Sealing

/// What a key file is locked with: a key made from a passphrase (Argon2id) and a sealed box of its own for every writing
/// (XSalsa20-Poly1305).
public struct KeyLock: Sendable {
    /// What one guess at the passphrase costs.
    public struct Cost: Sendable, Equatable {
        public var passes: UInt64
        /// Bytes of memory.
        public var memory: Int

        /// 256 MiB and three passes: the library's middle choice; under a second, once at every start of the vault.
        public static let standard = Cost(
            passes: UInt64(crypto_pwhash_opslimit_moderate()), memory: Int(crypto_pwhash_memlimit_moderate()))

        public init(passes: UInt64, memory: Int) {
            self.passes = passes
            self.memory = memory
        }

        /// A file that asks for more than this was not written by us.
        var isBearable: Bool { (1...16).contains(passes) && (8192...(1 << 30)).contains(memory) }
    }

    /// Shortest passphrase, in bytes.
    public static let shortest = 12

    let cost: Cost
    let salt: [UInt8]
    private let key: SecretBytes

    /// Takes the cost's memory and time. Throws `tooLong` beyond 1,024 bytes.
    public init(passphrase: SecretBytes, cost: Cost = .standard) throws(SealingFault) {
        try self.init(passphrase: passphrase, cost: cost, salt: SecureRandom.bytes(count: Int(crypto_pwhash_saltbytes())))
    }

    init(passphrase: SecretBytes, cost: Cost, salt: [UInt8]) throws(SealingFault) {
        guard passphrase.count <= 1024 else { throw .tooLong }
        guard cost.isBearable, salt.count == crypto_pwhash_saltbytes() else { throw .malformedKey }
        var bytes = [UInt8](repeating: 0, count: Int(crypto_secretbox_keybytes()))
        defer { sodium_memzero(&bytes, bytes.count) }
        let result = passphrase.withBytes { text in
            text.withMemoryRebound(to: CChar.self, capacity: passphrase.count) { text in
                crypto_pwhash(
                    &bytes, UInt64(bytes.count), text, UInt64(passphrase.count), salt, cost.passes, cost.memory,
                    crypto_pwhash_alg_argon2id13())
            }
        }
        guard result == 0 else { throw .unavailable }
        self.cost = cost
        self.salt = salt
        key = try SecretBytes(bytes)
    }

    func seal(_ plain: [UInt8]) -> [UInt8] {
        let nonce = SecureRandom.bytes(count: Int(crypto_secretbox_noncebytes()))
        var cipher = [UInt8](repeating: 0, count: plain.count + Int(crypto_secretbox_macbytes()))
        _ = key.withBytes { crypto_secretbox_easy(&cipher, plain, UInt64(plain.count), nonce, $0) }
        return nonce + cipher
    }

    /// Nil for another passphrase or an altered file.
    func open(_ sealed: [UInt8]) -> [UInt8]? {
        let nonceLength = Int(crypto_secretbox_noncebytes())
        let tagLength = Int(crypto_secretbox_macbytes())
        guard sealed.count > nonceLength + tagLength else { return nil }
        let cipher = Array(sealed.dropFirst(nonceLength))
        var plain = [UInt8](repeating: 0, count: cipher.count - tagLength)
        let nonce = Array(sealed.prefix(nonceLength))
        let result = key.withBytes { crypto_secretbox_open_easy(&plain, cipher, UInt64(cipher.count), nonce, $0) }
        return result == 0 ? plain : nil
    }
}
