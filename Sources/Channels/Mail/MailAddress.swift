/// An e-mail address that can be handed to a mail server as it is: plain ASCII, one mailbox, one host, nothing that could
/// end a line or begin a command.
struct MailAddress: Equatable, Sendable {
    let text: String
    var host: Substring { text[text.index(after: text.lastIndex(of: "@") ?? text.startIndex)...] }

    /// Nil for anything longer than 254 bytes, quoted, commented, internationalised or malformed.
    init?(_ text: String) {
        let units = Array(text.utf8)
        guard units.count <= 254, let at = units.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        let mailbox = units[..<at]
        let host = units[(at + 1)...]
        guard (1...64).contains(mailbox.count), Self.isDotted(mailbox, allowed: Self.isMailboxUnit) else { return nil }
        guard Self.isDotted(host, allowed: Self.isHostUnit) else { return nil }
        let labels = host.split(separator: UInt8(ascii: "."))
        let hyphen = UInt8(ascii: "-")
        guard labels.allSatisfy({ $0.count <= 63 && $0.first != hyphen && $0.last != hyphen }) else { return nil }
        self.text = text
    }

    /// Parts between single dots, none empty.
    private static func isDotted(_ units: ArraySlice<UInt8>, allowed: (UInt8) -> Bool) -> Bool {
        let dot = UInt8(ascii: ".")
        return units.split(separator: dot, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed) }
    }

    private static func isLetterOrDigit(_ unit: UInt8) -> Bool {
        switch unit {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private static func isHostUnit(_ unit: UInt8) -> Bool {
        isLetterOrDigit(unit) || unit == UInt8(ascii: "-")
    }

    private static func isMailboxUnit(_ unit: UInt8) -> Bool {
        isLetterOrDigit(unit) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(unit)
    }
}
