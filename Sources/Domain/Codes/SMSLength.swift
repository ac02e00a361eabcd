/// How long a text is as an SMS (M.2): replies of the system are at most 160 septets of the GSM 7-bit alphabet.
public enum SMSLength {
    public static let longestReply = 160

    /// Septets in the GSM 7-bit default alphabet, two for a sign of its extension table; nil if a sign is in neither.
    public static func septets(_ text: String) -> Int? {
        var septets = 0
        for scalar in text.unicodeScalars {
            if basic.contains(scalar) {
                septets += 1
            } else if extended.contains(scalar) {
                septets += 2
            } else {
                return nil
            }
        }
        return septets
    }

    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)

    private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
