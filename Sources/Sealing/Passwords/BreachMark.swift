import CCrypto

/// SHA-1 of a password, the form in which public lists of breached passwords are given out. For comparing with such lists and for
/// nothing else.
public enum BreachMark {
    /// 40 capital hexadecimal digits.
    public static func of(_ password: String) -> String {
        let bytes = Array(password.utf8)
        var digest = [UInt8](repeating: 0, count: 20)
        SHA1(bytes, bytes.count, &digest)
        return Hex.encode(digest).uppercased()
    }
}
