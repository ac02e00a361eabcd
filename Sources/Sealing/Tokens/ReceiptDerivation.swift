/// Makes the reporter's receipt code out of the form's compose token, so that a form sent twice shows the same code
/// and nothing stored opens a case.
public struct ReceiptDerivation: Sendable {
    /// Digits of a receipt code (domain: 16).
    public static let digitCount = 16

    private let keyedHash: KeyedHash

    public init(_ keyedHash: KeyedHash) {
        self.keyedHash = keyedHash
    }

    /// 32 bytes that only this installation can derive from the token.
    public func bytes(for composeToken: RandomToken) -> [UInt8] {
        keyedHash.hash(composeToken.bytes, for: .receiptDerivation)
    }

    /// The receipt code as sixteen digits, without spaces; evenly spread over all of them.
    public func digits(for composeToken: RandomToken) -> String {
        // 256 bits reduced to 53: the remainder favours no code by more than one part in 2^200.
        let value = bytes(for: composeToken).reduce(UInt64(0)) { ($0 * 256 + UInt64($1)) % 10_000_000_000_000_000 }
        let digits = String(value)
        return String(repeating: "0", count: Self.digitCount - digits.count) + digits
    }
}
