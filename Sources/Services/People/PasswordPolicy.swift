import Foundation

/// What a password must be: long enough to be guessed by nobody, and not one of those that everybody guesses first. No signs or
/// capitals are demanded (NIST SP 800-63B, 5.1.1.2).
public enum PasswordPolicy {
    /// Characters as people see them.
    public static let shortest = 10
    /// UTF-8 bytes.
    public static let longest = 200
    /// Letters that must be left when the words by which a person is known are taken out of his password.
    private static let ownLetters = 6

    /// In NFC, so that the same keys give the same password on every device.
    static func normal(_ password: String) -> String {
        password.precomposedStringWithCanonicalMapping
    }

    /// What is wrong with it, for the field that it was typed in; empty where it is right.
    public static func faults(
        _ password: String, of owner: PasswordOwner, known: KnownPasswords, field: String = "password"
    ) -> [FieldFault] {
        guard password.utf8.count <= longest * 4 else { return [FieldFault(field, .tooLong, limit: longest)] }
        let password = normal(password)
        if password.utf8.count > longest { return [FieldFault(field, .tooLong, limit: longest)] }
        if password.contains("\0") { return [FieldFault(field, .malformed)] }
        if password.count < shortest { return [FieldFault(field, .tooShort, limit: shortest)] }
        let plain = PlainPassword(password)
        let isWeak = isRun(plain.squeezed) || isOwn(plain, owner) || known.contains(password)
        return isWeak ? [FieldFault(field, .tooWeak)] : []
    }

    /// One or two characters over and over, or a run of keys.
    private static func isRun(_ password: String) -> Bool {
        Set(password).count <= 2 || runs.contains { $0.contains(password) }
    }

    /// His own names, or hardly more than words of them.
    private static func isOwn(_ plain: PlainPassword, _ owner: PasswordOwner) -> Bool {
        if owner.wholes.contains(plain.squeezed) { return true }
        let letters = PlainPassword.letters(of: plain.squeezed)
        var rest = letters
        for word in owner.words { rest = rest.replacingOccurrences(of: word, with: " ") }
        return rest != letters && rest.count(where: \.isLetter) < ownLetters
    }

    private static let runs = [
        "01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
        "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb", "qazwsxedcrfvtgb", "q1w2e3r4t5y6u7i8o9p0", "zaq12wsxcde3",
    ]
}
