import CSodium

/// The public half of a signature key: anybody may check with it what the office signed.
public struct VerifyingKey: Hashable, Sendable {
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) throws(SealingFault) {
        guard Sodium.isReady else { throw .unavailable }
        guard bytes.count == crypto_sign_publickeybytes() else { throw .malformedKey }
        self.bytes = bytes
    }

    /// False for a signature of the wrong length as well.
    public func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard signature.count == crypto_sign_bytes() else { return false }
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
