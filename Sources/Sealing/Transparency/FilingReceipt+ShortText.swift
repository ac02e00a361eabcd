extension FilingReceipt {
    /// How every short text begins.
    public static let shortStart = title.uppercased() + ":"

    /// The same receipt in one line of capitals, digits, `-` and `:`, for a QR code: the values of its file in their order.
    public var shortText: String {
        text.split(separator: "\n").map { $0.split(separator: " ").last ?? $0 }.joined(separator: ":").uppercased()
    }

    /// The lines that a short text stands for; nil when it is none.
    static func lines(ofShort text: String) -> String? {
        guard let start = text.firstIndex(where: { !$0.isWhitespace }), let end = text.lastIndex(where: { !$0.isWhitespace }) else {
            return nil
        }
        let parts = text[start...end].lowercased().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == names.count || parts.count == names.count + 1, parts[0] == title else { return nil }
        return zip(names, parts.dropFirst()).reduce(title + "\n") { "\($0)\($1.0): \($1.1)\n" }
    }
}
