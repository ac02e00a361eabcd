/// A reporter's identity as it is stored: nobody but the vault can read it, and it opens for its own report only.
public struct SealedIdentity: Hashable, Sendable {
    /// The form in which the fields were sealed; bound into every seal.
    public static let currentSchema: UInt8 = 1

    public let schema: UInt8
    /// Which of the vault's keys it was sealed to: `SealingPublicKey.fingerprint`.
    public let keyFingerprint: String
    /// The report's own data key, sealed to the vault. Destroying it erases the identity.
    public let wrappedKey: [UInt8]
    /// Nonce and ciphertext of each field given. Lengths are rounded up to 64 bytes so that they tell little.
    public let fields: [IdentityField: [UInt8]]

    public init(schema: UInt8, keyFingerprint: String, wrappedKey: [UInt8], fields: [IdentityField: [UInt8]]) {
        self.schema = schema
        self.keyFingerprint = keyFingerprint
        self.wrappedKey = wrappedKey
        self.fields = fields
    }
}

extension SealedIdentity {
    /// What a field's seal is bound to. Moved to another report, another field or another schema it no longer opens.
    package static func binding(reportID: Int64, field: IdentityField, schema: UInt8) -> [UInt8] {
        var bytes = Array("lapor.identity".utf8)
        bytes.append(0)
        bytes.append(schema)
        withUnsafeBytes(of: reportID.bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: field.rawValue.utf8)
        return bytes
    }

    /// Fields are padded to a multiple of this before they are sealed.
    package static let blockLength = 64
}
