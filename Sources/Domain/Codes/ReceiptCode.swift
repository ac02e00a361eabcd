/// The reporter's proof that the report is his (E.4): sixteen digits, shown once, stored only as a keyed hash. With the tracking code it
/// gives full access without an account, so it is never logged: printing the value shows no digit.
public struct ReceiptCode: Hashable, Sendable {
    /// The sixteen digits without separators.
    public let digits: String

    /// What people type: spaces and hyphens anywhere. Nil unless sixteen digits 0 to 9 remain.
    public init?(_ text: String) {
        let kept = text.unicodeScalars.filter { !Self.separators.contains($0) }
        guard kept.count == 16, kept.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        digits = String(String.UnicodeScalarView(kept))
    }

    /// Derived from a keyed hash of the form's compose token, so that the same form sent twice shows the same code. Nil under 16 bytes.
    ///
    /// The bytes are read as one number and divided down to 10^16, which leaves the digits equally likely to within 1 in 2^74.
    public init?(digest: [UInt8]) {
        guard digest.count >= 16 else { return nil }
        let modulus: UInt64 = 10_000_000_000_000_000
        let remainder = digest.reduce(UInt64(0)) { rest, byte in
            // rest < 10^16, so that rest * 256 + 255 fits into 64 bits.
            (rest * 256 + UInt64(byte)) % modulus
        }
        let text = String(remainder)
        digits = String(repeating: "0", count: 16 - text.count) + text
    }

    /// In groups of four, `4821 0933 7465 0018`.
    public var displayed: String {
        digits.enumerated().map { place, digit in place > 0 && place % 4 == 0 ? " \(digit)" : "\(digit)" }.joined()
    }

    private static let separators: Set<Unicode.Scalar> = [" ", "-", "\t", "\n", "\r", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}"]
}

extension ReceiptCode: CustomStringConvertible, CustomReflectable {
    public var description: String { "kode tanda terima (tersembunyi)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
