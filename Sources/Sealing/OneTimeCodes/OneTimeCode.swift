import CCrypto

/// One-time codes of six digits: by counter (HOTP, RFC 4226) for a printed card, by the clock (TOTP, RFC 6238) for a telephone. SHA-1, as
/// every app takes it: its weakness against collisions is none in an HMAC.
public struct OneTimeCode: Sendable {
    public static let digits = 6
    /// Seconds for which a code of the clock stands.
    public static let period: Int64 = 30
    /// Bytes of a secret: as many as the hash has, which RFC 4226 recommends.
    public static let secretLength = 20

    private let secret: [UInt8]

    public init(secret: [UInt8]) {
        self.secret = secret
    }

    /// A new secret.
    public static func makeSecret() -> [UInt8] { SecureRandom.bytes(count: secretLength) }

    /// The code of one counter.
    public func code(_ counter: UInt64) throws(SealingFault) -> String {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * UInt64($0))) }
        var digest = [UInt8](repeating: 0, count: 20)
        var length: UInt32 = 0
        guard HMAC(EVP_sha1(), secret, Int32(secret.count), message, message.count, &digest, &length) != nil, length == 20 else {
            throw .unavailable
        }
        let offset = Int(digest[19] & 15)
        let number = digest[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.count) + text
    }

    /// The step of the clock in which a moment lies, by seconds since 1970; none before.
    public static func step(atSecond second: Int64) -> UInt64 {
        UInt64(max(0, second) / period)
    }

    /// The first of these counters whose code this is. Every one is tried whatever is found, and takes as long for a near miss.
    public func counter(of typed: String, among counters: some Sequence<UInt64>) throws(SealingFault) -> UInt64? {
        let given = Array(typed.utf8)
        var found: UInt64?
        for counter in counters {
            let isRight = ConstantTime.equal(Array(try code(counter).utf8), given)
            if isRight, found == nil { found = counter }
        }
        return found
    }

    /// What an app takes from a QR code: the secret with the name of the office and of the account (otpauth, as apps agree on it).
    public func address(issuer: String, account: String) -> String {
        let (issuer, account) = (Self.encoded(issuer), Self.encoded(account))
        return "otpauth://totp/\(issuer):\(account)?secret=\(Base32.encode(secret))&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    private static func encoded(_ text: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~@".utf8)
        return text.utf8.reduce(into: "") { encoded, byte in
            encoded += plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + Hex.encode([byte]).uppercased()
        }
    }
}
