public import Sealing

/// An address that somebody typed, sealed at once: the vault compares it with the one that the reporter left, and nobody else reads it.
public struct ContactClaim: Sendable, Equatable, Codable {
    public var schema: UInt8
    public var fingerprint: String
    public var wrapped: EncodedBytes
    public var typed: EncodedBytes

    public init(schema: UInt8, fingerprint: String, wrapped: [UInt8], typed: [UInt8]) {
        self.schema = schema
        self.fingerprint = fingerprint
        self.wrapped = EncodedBytes(wrapped)
        self.typed = EncodedBytes(typed)
    }

    /// As an identity that opens under the number of its letter, and under nothing else.
    public var sealed: SealedIdentity {
        SealedIdentity(schema: schema, keyFingerprint: fingerprint, wrappedKey: wrapped.bytes, fields: [.email: typed.bytes])
    }
}
