import CSodium

/// Bytes as text that may stand in a link: base64 with `-` and `_`, without padding.
public enum Base64URL {
    public static func encode(_ bytes: [UInt8]) -> String {
        let room = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        var text = [CChar](repeating: 0, count: room)
        sodium_bin2base64(&text, room, bytes, bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Nil for anything that `encode` would not have written, so that one value has one text.
    public static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let characters = text.utf8.map { CChar(bitPattern: $0) }
        guard !characters.isEmpty else { return [] }
        var bytes = [UInt8](repeating: 0, count: characters.count)
        var count = 0
        let result = sodium_base642bin(
            &bytes, bytes.count, characters, characters.count, nil, &count, nil, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        return result == 0 ? Array(bytes.prefix(count)) : nil
    }
}
