/// What the reporter gets at once: the office's signed word that it has this text under this code since that moment, and that it
/// will stand in the transparency log by another. It opens no case.
public struct FilingReceipt: Sendable, Equatable {
    /// Milliseconds since 1970.
    public let at: Int64
    /// By when it stands in the log, in milliseconds since 1970.
    public let by: Int64
    /// Stands for the tracking code, and for the text.
    public let code: [UInt8]
    public let content: [UInt8]
    public let key: VerifyingKey
    public let signature: [UInt8]
    /// With it code and text can be shown to be those that were sent; without it the receipt still holds and names neither.
    public let salt: [UInt8]?

    /// A new receipt, signed.
    public init(code: String, text: String, at: Int64, by: Int64, salt: [UInt8], signedBy key: SigningKey) {
        self.at = at
        self.by = by
        self.code = Self.mark("code", code, salt)
        content = Self.mark("text", text, salt)
        self.key = key.verifyingKey
        self.salt = salt
        signature = key.sign(Array(Self.lines(at: at, by: by, code: self.code, content: content, key: key.verifyingKey).utf8))
    }

    /// Reads a receipt's file, or its short text; lines that begin with `#` are for people and are left out. Nil for anything that the
    /// office would not have written.
    public init?(_ file: String) {
        let text =
            Self.lines(ofShort: file)
            ?? file.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }.joined(separator: "\n")
        guard
            let fields = SignedLines(text, title: Self.title, names: Self.names)
                ?? SignedLines(text, title: Self.title, names: Self.names.dropLast()),
            let at = Int64(fields["at"]), let by = Int64(fields["by"]),
            let key = Hex.decode(fields["key"]).flatMap({ try? VerifyingKey(bytes: $0) }), let code = Hex.decode(fields["code"]),
            let content = Hex.decode(fields["text"]), let signature = Hex.decode(fields["signature"])
        else { return nil }
        self.at = at
        self.by = by
        self.code = code
        self.content = content
        self.key = key
        self.signature = signature
        salt = fields["salt"].isEmpty ? nil : Hex.decode(fields["salt"])
        guard self.text == text else { return nil }
    }

    /// The file's lines, without those for people.
    public var text: String {
        let signed = Self.lines(at: at, by: by, code: code, content: content, key: key) + "signature: \(Hex.encode(signature))\n"
        return salt.map { signed + "salt: \(Hex.encode($0))\n" } ?? signed
    }

    /// Whether the key named in it signed it.
    public var isSigned: Bool {
        key.verifies(signature, of: Array(Self.lines(at: at, by: by, code: code, content: content, key: key).utf8))
    }

    /// Whether it was given for this tracking code. False without the salt.
    public func isOf(code: String) -> Bool { salt.map { Self.mark("code", code, $0) == self.code } ?? false }

    /// Whether this is the text that was sent. False without the salt.
    public func isOf(text: String) -> Bool { salt.map { Self.mark("text", text, $0) == content } ?? false }

    static let title = "lapor-receipt-1"
    /// The lines after the title, in their order; the last may be cut off.
    static let names = ["key", "at", "by", "code", "text", "signature", "salt"]

    private static func mark(_ use: String, _ text: String, _ salt: [UInt8]) -> [UInt8] {
        MerkleHash.digest(Array("lapor-\(use)-1\n".utf8) + salt + Array(text.utf8))
    }

    private static func lines(at: Int64, by: Int64, code: [UInt8], content: [UInt8], key: VerifyingKey) -> String {
        """
        \(title)
        key: \(Hex.encode(key.bytes))
        at: \(at)
        by: \(by)
        code: \(Hex.encode(code))
        text: \(Hex.encode(content))

        """
    }
}
