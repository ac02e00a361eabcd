import CSodium

/// An officer's password as it is stored: Argon2id with its salt and its cost in the text, `$argon2id$v=19$m=…`.
///
/// Making and checking one takes tens of milliseconds and the cost's memory; from asynchronous code go through `PasswordHasher`.
public struct PasswordHash: RawRepresentable, Hashable, Sendable {
    /// Longest password, in UTF-8 bytes.
    public static let longest = 1024

    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(hashing password: String, cost: PasswordCost = .standard) throws(SealingFault) {
        guard Sodium.isReady else { throw .unavailable }
        let characters = Self.characters(of: password)
        guard characters.count <= Self.longest else { throw .tooLong }
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let result = crypto_pwhash_str_alg(
            &text, characters, UInt64(characters.count), UInt64(cost.passes), cost.memory * 1024, crypto_pwhash_alg_argon2id13())
        guard result == 0 else { throw .unavailable }
        rawValue = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A malformed hash matches nothing.
    public func verify(_ password: String) -> Bool {
        let characters = Self.characters(of: password)
        guard Sodium.isReady, characters.count <= Self.longest, let stored = storedCharacters else { return false }
        return crypto_pwhash_str_verify(stored, characters, UInt64(characters.count)) == 0
    }

    /// True when the cost was other than today's: to be made anew when the officer next proves the password.
    public func needsRehash(cost: PasswordCost = .standard) -> Bool {
        guard let stored = storedCharacters else { return true }
        return crypto_pwhash_str_needs_rehash(stored, UInt64(cost.passes), cost.memory * 1024) != 0
    }

    /// Filled up with zeros to the library's full length, because it reads that far.
    private var storedCharacters: [CChar]? {
        let room = crypto_pwhash_strbytes()
        let characters = Self.characters(of: rawValue)
        guard characters.count < room, !characters.contains(0) else { return nil }
        return characters + [CChar](repeating: 0, count: room - characters.count)
    }

    private static func characters(of text: String) -> [CChar] {
        text.utf8.map { CChar(bitPattern: $0) }
    }
}
