/// Bytes as the letters A–Z and the digits 2–7 (RFC 4648), without padding: how apps for one-time codes take a secret that is typed.
public enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    public static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (pending, count): (UInt32, UInt32) = (0, 0)
        for byte in bytes {
            pending = (pending << 8 | UInt32(byte)) & 0xFFFF
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[Int(pending >> count & 31)])
            }
        }
        if count > 0 { text.append(letters[Int(pending << (5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Small letters, blanks and padding are understood; nil for any other sign.
    public static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (pending, count): (UInt32, UInt32) = (0, 0)
        for unit in text.utf8 where unit != UInt8(ascii: " ") && unit != UInt8(ascii: "=") && unit != UInt8(ascii: "-") {
            let capital = (0x61...0x7A).contains(unit) ? unit - 0x20 : unit
            guard let value = letters.firstIndex(of: capital) else { return nil }
            pending = (pending << 5 | UInt32(value)) & 0xFFFF
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> count))
            }
        }
        return bytes
    }
}
