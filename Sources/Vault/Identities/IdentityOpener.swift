import CSodium
public import Sealing

/// Why a sealed identity does not open.
public enum OpeningFault: Error, Sendable, Equatable {
    /// Sealed to a key that is not here.
    case otherKey(fingerprint: String)
    /// Sealed in a form this program does not know.
    case unknownSchema(UInt8)
    /// Altered, cut, or taken from another report or field.
    case broken
}

/// Opens what `Sealer` sealed: the only place where a reporter's identity becomes readable.
public struct IdentityOpener: Sendable {
    private let key: VaultKey

    public init(key: VaultKey) {
        self.key = key
    }

    /// Opens the named fields only: a letter needs the address and nothing else. Fields that were not given are absent.
    public func open(
        _ sealed: SealedIdentity, reportID: Int64, fields: Set<IdentityField> = Set(IdentityField.allCases)
    ) throws(OpeningFault) -> [IdentityField: String] {
        guard sealed.schema == SealedIdentity.currentSchema else { throw .unknownSchema(sealed.schema) }
        guard sealed.keyFingerprint == key.publicKey.fingerprint else { throw .otherKey(fingerprint: sealed.keyFingerprint) }
        let dataKey = try unwrap(sealed.wrappedKey)
        var opened: [IdentityField: String] = [:]
        for (field, cipher) in sealed.fields where fields.contains(field) {
            let binding = SealedIdentity.binding(reportID: reportID, field: field, schema: sealed.schema)
            opened[field] = try decrypt(cipher, binding: binding, dataKey: dataKey)
        }
        return opened
    }

    /// A report's data key, out of what it was sealed in.
    func unwrap(_ wrapped: [UInt8]) throws(OpeningFault) -> SecretBytes {
        let length = crypto_aead_xchacha20poly1305_ietf_keybytes()
        guard wrapped.count == length + crypto_box_sealbytes() else { throw .broken }
        var dataKey = [UInt8](repeating: 0, count: length)
        defer { sodium_memzero(&dataKey, dataKey.count) }
        let result = key.secret.withBytes {
            crypto_box_seal_open(&dataKey, wrapped, UInt64(wrapped.count), key.publicKey.bytes, $0)
        }
        guard result == 0 else { throw .broken }
        do { return try SecretBytes(dataKey) } catch { throw .broken }
    }

    private func decrypt(_ sealed: [UInt8], binding: [UInt8], dataKey: SecretBytes) throws(OpeningFault) -> String {
        let nonceLength = crypto_aead_xchacha20poly1305_ietf_npubbytes()
        let tagLength = crypto_aead_xchacha20poly1305_ietf_abytes()
        guard sealed.count > nonceLength + tagLength else { throw .broken }
        let nonce = Array(sealed.prefix(nonceLength))
        let cipher = Array(sealed.dropFirst(nonceLength))
        var plain = [UInt8](repeating: 0, count: cipher.count - tagLength)
        defer { sodium_memzero(&plain, plain.count) }
        let result = dataKey.withBytes { key in
            crypto_aead_xchacha20poly1305_ietf_decrypt(
                &plain, nil, nil, cipher, UInt64(cipher.count), binding, UInt64(binding.count), nonce, key)
        }
        guard result == 0, let end = plain.lastIndex(of: 0x80), plain[(end + 1)...].allSatisfy({ $0 == 0 }) else { throw .broken }
        guard let text = String(validating: plain[..<end], as: UTF8.self) else { throw .broken }
        return text
    }
}
