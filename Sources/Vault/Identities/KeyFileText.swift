import CSodium
import Sealing

/// How keys stand in their file: one line each, the present one first; locked, all of them in one line.
enum KeyFileText {
    /// Keys in the clear, or what a passphrase opens.
    enum Content {
        case plain([VaultKey])
        case locked(cost: KeyLock.Cost, salt: [UInt8], box: [UInt8])
    }

    /// Bytes of the largest file: a present key and some earlier ones.
    static let longest = 8192

    private static let plainPrefix = "lapor-vault-key-1 "
    private static let lockedPrefix = "lapor-vault-key-2 "

    static func plain(_ keys: [VaultKey]) -> [UInt8] {
        keys.flatMap { key -> [UInt8] in
            let secret = key.secret.withBytes { Array(UnsafeBufferPointer(start: $0, count: key.secret.count)) }
            return Array((plainPrefix + Base64URL.encode(secret) + "\n").utf8)
        }
    }

    static func locked(_ keys: [VaultKey], with lock: KeyLock) -> [UInt8] {
        var text = plain(keys)
        defer { sodium_memzero(&text, text.count) }
        let parts = ["\(lock.cost.passes)", "\(lock.cost.memory)", Base64URL.encode(lock.salt), Base64URL.encode(lock.seal(text))]
        return Array((lockedPrefix + parts.joined(separator: " ") + "\n").utf8)
    }

    /// Nil for anything but a key file of ours.
    static func read(_ bytes: [UInt8]) -> Content? {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix(lockedPrefix) ? readLocked(text) : keys(bytes).map(Content.plain)
    }

    /// The keys of lines in the clear.
    static func keys(_ bytes: [UInt8]) -> [VaultKey]? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasSuffix("\n") else { return nil }
        var keys: [VaultKey] = []
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix(plainPrefix), var secret = Base64URL.decode(line.dropFirst(plainPrefix.count)) else { return nil }
            defer { sodium_memzero(&secret, secret.count) }
            guard secret.count == VaultKey.secretLength, let key = try? VaultKey(secret: SecretBytes(secret)) else { return nil }
            keys.append(key)
        }
        return keys.isEmpty ? nil : keys
    }

    private static func readLocked(_ text: String) -> Content? {
        guard text.hasSuffix("\n") else { return nil }
        let parts = text.dropFirst(lockedPrefix.count).dropLast().split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 4, let passes = UInt64(parts[0]), let memory = Int(parts[1]), let salt = Base64URL.decode(parts[2]),
            let box = Base64URL.decode(parts[3])
        else { return nil }
        return .locked(cost: KeyLock.Cost(passes: passes, memory: memory), salt: salt, box: box)
    }
}
